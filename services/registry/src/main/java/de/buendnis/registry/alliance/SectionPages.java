package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.Refusals;
import de.buendnis.registry.alliance.SaveOutcome.Conflict;
import de.buendnis.registry.alliance.SaveOutcome.Refused;
import de.buendnis.registry.alliance.SaveOutcome.Saved;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A page for each section of the portrait. Projects have pages of their own. */
@Controller
@RequestMapping({Door.COORDINATOR + "/profil", Door.OFFICE + "/profil"})
@PreAuthorize(Door.EDITORS)
class SectionPages {

    private static final String PAGE = "profile/section";

    private final SectionEditor editor;
    private final SectionBinder binder;
    private final SectionModel pages;

    SectionPages(SectionEditor editor, SectionBinder binder, SectionModel pages) {
        this.editor = editor;
        this.binder = binder;
        this.pages = pages;
    }

    @GetMapping("/{section}")
    String form(Door door, @PathVariable("section") String path, Model model) {
        ProfileSection section = ProfileSection.at(path);
        WorkingCopy copy = editor.openCopy(door);
        model.addAttribute(SectionBinder.FORM, SectionForm.of(copy.profile().section(section)));
        return page(model, door, section, Handed.out(copy.revision(section)));
    }

    @PostMapping("/{section}")
    String save(
            Door door,
            @PathVariable("section") String path,
            Handed handed,
            @RequestParam(name = "zeile", required = false) @Nullable String button,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        ProfileSection section = ProfileSection.at(path);
        SectionForm form = binder.form(section, request);
        Optional<Rows> pressed = Rows.pressed(button);
        if (pressed.isPresent()) {
            model.addAttribute(SectionBinder.FORM, form.after(pressed.get()));
            return page(model, door, section, handed);
        }
        SectionForm settled = form.settled();
        BindingResult errors = binder.checked(settled);
        Section content = settled.content(new Refusals(errors));
        model.addAllAttributes(errors.getModel());
        return switch (editor.save(door, handed, content, settled, errors)) {
            case Saved saved -> "redirect:" + door.profile() + "?gespeichert=" + path;
            case Refused refused -> {
                response.setStatus(refused.status());
                yield page(model, door, section, handed);
            }
            case Conflict conflict -> {
                response.setStatus(Conflict.STATUS);
                model.addAttribute("conflict", conflict);
                yield page(model, door, section, handed.onTopOf(conflict.revision()));
            }
        };
    }

    private String page(Model model, Door door, ProfileSection section, Handed handed) {
        pages.fill(model, door, editor.alliance(door), section, handed);
        return PAGE;
    }
}
