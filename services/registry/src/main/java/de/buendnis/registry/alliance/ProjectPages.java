package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.Refusals;
import de.buendnis.registry.alliance.SaveOutcome.Conflict;
import de.buendnis.registry.alliance.SaveOutcome.Refused;
import de.buendnis.registry.alliance.SaveOutcome.Saved;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A page for each project of the portrait. */
@Controller
@RequestMapping({Door.COORDINATOR + "/profil/projekte", Door.OFFICE + "/profil/projekte"})
@PreAuthorize(Door.EDITORS)
class ProjectPages {

    private static final String PAGE = "profile/project";

    private final SectionEditor editor;
    private final SectionModel pages;

    ProjectPages(SectionEditor editor, SectionModel pages) {
        this.editor = editor;
        this.pages = pages;
    }

    @GetMapping("/neu")
    String added(Door door, Model model) {
        model.addAttribute(SectionBinder.FORM, ProjectForm.empty());
        return page(door, handedOut(door), null, model);
    }

    @GetMapping("/{number}")
    String changed(Door door, @PathVariable int number, Model model) {
        Project project = ProjectList.of(editor.openCopy(door)).at(number);
        model.addAttribute(SectionBinder.FORM, ProjectForm.of(project));
        return page(door, handedOut(door), project.title(), model);
    }

    @PostMapping("/neu")
    String add(
            Door door,
            Handed handed,
            @Valid @ModelAttribute(SectionBinder.FORM) ProjectForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        Project project = form.project(new Refusals(errors));
        Section content =
                project == null
                        ? null
                        : ProjectList.of(editor.workingCopy(door)).with(project).section();
        return save(door, handed, null, content, form, errors, response, model);
    }

    /**
     * @param original title that the project had when the form was opened
     */
    @PostMapping("/{number}")
    String change(
            Door door,
            @PathVariable int number,
            Handed handed,
            @RequestParam(required = false) @Nullable String original,
            @Valid @ModelAttribute(SectionBinder.FORM) ProjectForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        Project project = form.project(new Refusals(errors));
        ProjectList projects = ProjectList.of(editor.workingCopy(door));
        Section content =
                project == null ? null : projects.with(project, number, original).section();
        return save(door, handed, original, content, form, errors, response, model);
    }

    private String save(
            Door door,
            Handed handed,
            @Nullable String original,
            @Nullable Section content,
            ProjectForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        return switch (editor.save(door, handed, content, form, errors)) {
            case Saved saved -> "redirect:" + door.profile() + "/projekte?gespeichert=ja";
            case Refused refused -> {
                response.setStatus(refused.status());
                yield page(door, handed, original, model);
            }
            case Conflict conflict -> {
                response.setStatus(Conflict.STATUS);
                model.addAttribute("conflict", conflict);
                yield page(door, handed.onTopOf(conflict.revision()), original, model);
            }
        };
    }

    private Handed handedOut(Door door) {
        return Handed.out(editor.openCopy(door).revision(ProfileSection.PROJECTS));
    }

    private String page(Door door, Handed handed, @Nullable String original, Model model) {
        pages.fill(model, door, editor.alliance(door), ProfileSection.PROJECTS, handed);
        model.addAttribute("original", original);
        model.addAttribute(
                "trail",
                door.trail(
                        "Porträt",
                        door.profile(),
                        "Projekte",
                        door.profile() + "/projekte",
                        original == null ? "Neues Projekt" : original));
        return PAGE;
    }
}
