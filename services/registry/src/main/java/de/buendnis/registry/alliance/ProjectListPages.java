package de.buendnis.registry.alliance;

import de.buendnis.registry.alliance.SaveOutcome.Conflict;
import de.buendnis.registry.alliance.SaveOutcome.Refused;
import de.buendnis.registry.alliance.SaveOutcome.Saved;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The projects in their order: to read, to move, to take out. */
@Controller
@RequestMapping({Door.COORDINATOR + "/profil/projekte", Door.OFFICE + "/profil/projekte"})
@PreAuthorize(Door.EDITORS)
class ProjectListPages {

    private static final String LIST = "profile/projects";
    private static final String REMOVAL = "profile/project-removal";

    private final SectionEditor editor;
    private final SectionBinder binder;
    private final SectionModel pages;

    ProjectListPages(SectionEditor editor, SectionBinder binder, SectionModel pages) {
        this.editor = editor;
        this.binder = binder;
        this.pages = pages;
    }

    @GetMapping
    String list(
            Door door,
            @RequestParam(name = "gespeichert", required = false) @Nullable String saved,
            Model model) {
        if (saved != null) {
            model.addAttribute("done", "Die Projekte sind als Entwurf gespeichert.");
        }
        return list(door, model);
    }

    /**
     * @param number of the project that changes places with the one above it
     */
    @PostMapping
    String up(
            Door door,
            Handed handed,
            @RequestParam("hoch") int number,
            HttpServletResponse response,
            Model model) {
        ProjectList projects = ProjectList.of(editor.workingCopy(door));
        return save(door, handed, projects.up(number), "up " + number, response, model);
    }

    @GetMapping("/{number}/entfernen")
    String removal(Door door, @PathVariable int number, Model model) {
        WorkingCopy copy = editor.openCopy(door);
        model.addAttribute("project", ProjectList.of(copy).at(number));
        model.addAttribute("number", number);
        pages.fill(
                model,
                door,
                editor.alliance(door),
                ProfileSection.PROJECTS,
                Handed.out(copy.revision(ProfileSection.PROJECTS)));
        return REMOVAL;
    }

    @PostMapping("/{number}/entfernen")
    String remove(
            Door door,
            @PathVariable int number,
            Handed handed,
            HttpServletResponse response,
            Model model) {
        ProjectList projects = ProjectList.of(editor.workingCopy(door));
        String wish = "without " + number;
        return save(door, handed, projects.without(number), wish, response, model);
    }

    /** Nothing was typed here, so whoever was too late looks at the new list and decides anew. */
    private String save(
            Door door,
            Handed handed,
            ProjectList projects,
            String wish,
            HttpServletResponse response,
            Model model) {
        BindingResult errors = binder.checked(projects);
        switch (editor.save(door, handed, projects.section(), wish, errors)) {
            case Saved saved -> {
                return "redirect:" + door.profile() + "/projekte?gespeichert=ja";
            }
            case Refused refused -> {
                response.setStatus(refused.status());
                errors.getAllErrors().stream()
                        .map(ObjectError::getDefaultMessage)
                        .forEach(sentence -> model.addAttribute("refusal", sentence));
            }
            case Conflict conflict -> {
                response.setStatus(Conflict.STATUS);
                model.addAttribute(
                        "refusal",
                        "%s hat die Projekte inzwischen geändert (%s). Das ist der neue Stand; entscheiden Sie noch einmal."
                                .formatted(conflict.who(), conflict.when()));
            }
        }
        return list(door, model);
    }

    private String list(Door door, Model model) {
        WorkingCopy copy = editor.openCopy(door);
        model.addAttribute("projects", ProjectList.of(copy).projects());
        pages.fill(
                model,
                door,
                editor.alliance(door),
                ProfileSection.PROJECTS,
                Handed.out(copy.revision(ProfileSection.PROJECTS)));
        return LIST;
    }
}
