package de.buendnis.portal.gateway;

import jakarta.servlet.http.HttpServletRequest;

/** What nobody sees without a sign-in. Services check the roles again themselves. */
final class ProtectedPaths {

    static final String COORDINATOR = "/mein-buendnis";
    static final String STAFF = "/verwaltung";

    private ProtectedPaths() {}

    static boolean contain(HttpServletRequest request) {
        return forCoordinators(request.getRequestURI()) || forStaff(request.getRequestURI());
    }

    static boolean forCoordinators(String path) {
        return below(COORDINATOR, path);
    }

    static boolean forStaff(String path) {
        return below(STAFF, path);
    }

    private static boolean below(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
