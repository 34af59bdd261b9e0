package de.buendnis.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** What the layouts ask for, known to every template as {@code site}. */
final class Site {

    private final WebProperties settings;
    private final ObjectProvider<ResourceUrlProvider> resources;
    private final MessageSource messages;

    Site(
            WebProperties settings,
            ObjectProvider<ResourceUrlProvider> resources,
            MessageSource messages) {
        this.settings = settings;
        this.resources = resources;
        this.messages = messages;
    }

    /** What is wrong with the form, in the order of its fields. */
    public List<FormProblem> problems(@Nullable Errors errors) {
        return errors == null ? List.of() : FormProblem.of(errors, messages);
    }

    /**
     * The ids of a field's hint and error, for {@code aria-describedby}; null when it has neither.
     */
    public @Nullable String describedBy(String id, @Nullable Object hint, boolean wrong) {
        List<String> ids = new ArrayList<>();
        if (hint != null) {
            ids.add(id + "-hinweis");
        }
        if (wrong) {
            ids.add(id + "-fehler");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /**
     * The address of an asset with its content hash. It is the same in every service, and without
     * the context path of identity: the portal alone serves assets to browsers.
     */
    public String asset(String name) {
        String plain = AssetConfiguration.PATH + name;
        return Optional.ofNullable(resources.getObject().getForLookupPath(plain)).orElse(plain);
    }

    public boolean officialHeader() {
        return settings.officialHeader();
    }

    public boolean demo() {
        return settings.demo();
    }

    public List<Navigation.Entry> publicEntries() {
        return Navigation.forPublic();
    }

    public List<Navigation.Entry> coordinatorEntries() {
        return Navigation.forCoordinator();
    }

    public List<Navigation.Entry> staffEntries() {
        return Visitor.current().map(Navigation::forStaff).orElseGet(Navigation::forStaff);
    }

    public List<Navigation.Group> footer() {
        return Navigation.footer();
    }

    public List<Navigation.Entry> legal() {
        return Navigation.legal();
    }
}
