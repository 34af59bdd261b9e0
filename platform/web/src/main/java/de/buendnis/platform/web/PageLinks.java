package de.buendnis.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The numbers below a list, for {@code parts/pagination}.
 *
 * @param current counted from 1
 * @param total at least 1
 * @param address of the list with its filters; the parameter {@code seite} is set on it
 */
public record PageLinks(int current, int total, String address) {

    /** A number with its link, or a gap where numbers are left out. */
    public record Step(@Nullable Integer number, @Nullable String link, boolean here) {}

    /** The first and last page and the current one with its neighbours. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        boolean gap = false;
        for (int number = 1; number <= total; number++) {
            if (number == 1 || number == total || Math.abs(number - current) <= 1) {
                steps.add(new Step(number, link(number), number == current));
                gap = false;
            } else if (!gap) {
                steps.add(new Step(null, null, false));
                gap = true;
            }
        }
        return steps;
    }

    public @Nullable String previous() {
        return current > 1 ? link(current - 1) : null;
    }

    public @Nullable String next() {
        return current < total ? link(current + 1) : null;
    }

    private String link(int number) {
        UriComponentsBuilder link = UriComponentsBuilder.fromUriString(address);
        link.replaceQueryParam("seite");
        if (number > 1) {
            link.queryParam("seite", number);
        }
        return link.build().toUriString();
    }
}
