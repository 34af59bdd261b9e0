package de.buendnis.portal.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;

/** Keys of the kinds that identity has or had, and tokens by them as well as by tricks. */
final class IdentityKeys {

    static final String CLIENT_SECRET = "known to the portal and to identity, and long enough";

    private static final String CURVE = "curve";
    private static final String RSA = "rsa";

    private final ECKey curve;
    private final RSAKey rsa;

    IdentityKeys() {
        try {
            curve = new ECKeyGenerator(Curve.P_256).keyID(CURVE).generate();
            rsa = new RSAKeyGenerator(2048).keyID(RSA).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The public halves. */
    String shown() {
        return new JWKSet(List.of(curve, rsa)).toString(true);
    }

    String token(Algorithm algorithm, JWTClaimsSet claims) {
        if (!(algorithm instanceof JWSAlgorithm signing)) {
            return new PlainJWT(claims).serialize();
        }
        try {
            String key = signing.equals(JWSAlgorithm.RS256) ? RSA : CURVE;
            SignedJWT token =
                    new SignedJWT(new JWSHeader.Builder(signing).keyID(key).build(), claims);
            token.sign(signer(signing));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JWSSigner signer(JWSAlgorithm algorithm) throws JOSEException {
        return switch (algorithm.getName()) {
            case "ES256" -> new ECDSASigner(curve);
            case "RS256" -> new RSASSASigner(rsa);
            // OpenID Connect allows the client's secret as key; here identity alone may sign.
            case "HS256" -> new MACSigner(CLIENT_SECRET.getBytes(UTF_8));
            default -> throw new IllegalArgumentException(algorithm.getName());
        };
    }
}
