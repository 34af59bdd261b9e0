package de.buendnis.portal.directory;

import de.buendnis.contracts.registry.FieldOfAction;
import de.buendnis.contracts.registry.Land;
import de.buendnis.platform.web.Choice;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.PageLinks;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of alliances with search and filters. */
@Controller
class DirectoryPages {

    private static final int PAGE_SIZE = 10;
    private static final int WORDS_AT_MOST = 100;

    private final Directory directory;
    private final MessageSource labels;

    DirectoryPages(Directory directory, MessageSource labels) {
        this.directory = directory;
        this.labels = labels;
    }

    @GetMapping(DirectoryAddress.PATH)
    String list(
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(name = "land", required = false) @Nullable List<String> lands,
            @RequestParam(name = "feld", required = false) @Nullable List<String> fields,
            @RequestParam(name = "sortierung", required = false) @Nullable String order,
            @RequestParam(name = "seite", required = false) @Nullable String page,
            Model model,
            HttpServletResponse response) {
        DirectoryAddress address = DirectoryAddress.of(words, lands, fields, order);
        boolean tooLong = address.words().length() > WORDS_AT_MOST;
        if (tooLong) {
            // The field keeps what was typed; the list below shows all.
            response.setStatus(422);
            model.addAttribute("tooLong", WORDS_AT_MOST);
        }
        DirectoryAddress asked = tooLong ? address.withoutWords() : address;
        int wanted = pageNumber(page);
        Found found = directory.search(asked.search(wanted, PAGE_SIZE));
        int pages = Math.max(1, (found.total() + PAGE_SIZE - 1) / PAGE_SIZE);
        if (wanted > pages) {
            // An old bookmark of a list that is shorter now.
            wanted = pages;
            found = directory.search(asked.search(wanted, PAGE_SIZE));
        }
        show(model, address, asked, found);
        model.addAttribute("results", results(found, wanted));
        model.addAttribute("pages", new PageLinks(wanted, pages, asked.link()));
        return "directory/list";
    }

    private void show(Model model, DirectoryAddress address, DirectoryAddress asked, Found found) {
        model.addAttribute("trail", Crumb.trail("Startseite", "/", "Bündnisse"));
        model.addAttribute("words", address.words());
        model.addAttribute("asked", asked);
        model.addAttribute("total", found.total());
        model.addAttribute("lands", FilterOption.lands(found, asked, labels));
        model.addAttribute("fields", FilterOption.fields(found, asked, labels));
        model.addAttribute("chips", chips(asked));
        model.addAttribute("orders", orders(asked));
        model.addAttribute("filling", directory.asOf().isEmpty());
        if (found.total() == 0 && !asked.words().isEmpty()) {
            model.addAttribute("resembling", directory.resembling(asked.words()));
        }
    }

    private List<Result> results(Found found, int page) {
        int before = (page - 1) * PAGE_SIZE;
        List<Alliance> alliances = found.alliances();
        return IntStream.range(0, alliances.size())
                .mapToObj(at -> Result.of(alliances.get(at), before + at + 1, labels))
                .toList();
    }

    private List<Chip> chips(DirectoryAddress asked) {
        List<Chip> chips = new ArrayList<>();
        if (!asked.words().isEmpty()) {
            chips.add(new Chip("„" + asked.words() + "“", asked.withoutWords().link()));
        }
        for (Land land : Land.values()) {
            if (asked.lands().contains(land)) {
                chips.add(new Chip(Choice.label(labels, land), asked.without(land).link()));
            }
        }
        for (FieldOfAction field : FieldOfAction.values()) {
            if (asked.fields().contains(field)) {
                chips.add(new Chip(Choice.label(labels, field), asked.without(field).link()));
            }
        }
        return chips;
    }

    private static List<OrderLink> orders(DirectoryAddress asked) {
        List<OrderLink> orders = new ArrayList<>();
        for (Search.Order order : Search.Order.values()) {
            if (order != Search.Order.RELEVANCE || !asked.words().isEmpty()) {
                orders.add(
                        new OrderLink(
                                switch (order) {
                                    case RELEVANCE -> "beste Treffer";
                                    case NAME -> "Name";
                                    case CHANGED -> "zuletzt geändert";
                                },
                                asked.with(order).link(),
                                order == asked.order()));
            }
        }
        return orders;
    }

    private static int pageNumber(@Nullable String typed) {
        return typed != null && typed.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(typed) : 1;
    }

    /** A set filter that can be taken away. */
    record Chip(String label, String link) {}

    /** A way to order the list. */
    record OrderLink(String label, String link, boolean current) {}
}
