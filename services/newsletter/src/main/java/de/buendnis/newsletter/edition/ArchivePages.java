package de.buendnis.newsletter.edition;

import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.PageLinks;
import de.buendnis.platform.web.wording.GermanTimes;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What has been sent, to be read by everybody. */
@Controller
class ArchivePages {

    private static final int PAGE_SIZE = 20;
    private static final String ARCHIVE = "/newsletter/archiv";

    private final Archive archive;

    ArchivePages(Archive archive) {
        this.archive = archive;
    }

    /**
     * One edition in the list.
     *
     * @param contents its headlines
     */
    record Row(Archive.Entry entry, List<String> contents) {}

    @GetMapping(ARCHIVE)
    String archive(@RequestParam(defaultValue = "1") String seite, Model model) {
        int pages = Paging.pages(archive.count(), PAGE_SIZE);
        int page = Paging.number(seite, pages);
        model.addAttribute(
                "trail",
                Crumb.trail("Startseite", "/", "Newsletter", "/newsletter", "Alle Ausgaben"));
        model.addAttribute(
                "editions",
                archive.page(page - 1, PAGE_SIZE).stream()
                        .map(Versioned::state)
                        .map(ArchivePages::row)
                        .toList());
        model.addAttribute("pages", new PageLinks(page, pages, ARCHIVE));
        return "archive/list";
    }

    @GetMapping("/newsletter/{slug}")
    String edition(@PathVariable String slug, Model model) {
        Edition edition = archive.find(slug).orElseThrow(EditionRule.UNKNOWN_PAGE::refuse);
        String subject = edition.wording().subject();
        model.addAttribute(
                "trail",
                Crumb.trail(
                        "Startseite",
                        "/",
                        "Newsletter",
                        "/newsletter",
                        "Alle Ausgaben",
                        ARCHIVE,
                        subject));
        model.addAttribute("subject", subject);
        model.addAttribute("sentOn", GermanTimes.day(edition.since()));
        model.addAttribute("introduction", Section.paragraphs(edition.wording().introduction()));
        model.addAttribute("sections", edition.pieces().stream().map(Section::of).toList());
        return "archive/edition";
    }

    private static Row row(Edition edition) {
        return new Row(
                Archive.Entry.of(edition), edition.pieces().stream().map(Piece::title).toList());
    }
}
