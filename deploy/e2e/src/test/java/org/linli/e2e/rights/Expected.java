package org.linli.e2e.rights;

import org.linli.e2e.wire.RawAnswer;

/** What an answer has to say about rights. */
enum Expected {
    /** Whatever else stands in the way, the person does not. */
    ALLOWED {
        @Override
        boolean fits(RawAnswer answer) {
            return answer.status() != 401
                    && answer.status() != 403
                    && answer.status() != 404
                    && answer.status() < 500
                    && !UNKNOWN_PLACE.fits(answer);
        }
    },
    /** Nobody has to be anybody. */
    OPEN {
        @Override
        boolean fits(RawAnswer answer) {
            return answer.status() != 403 && answer.status() < 500;
        }
    },
    UNAUTHENTICATED {
        @Override
        boolean fits(RawAnswer answer) {
            return answer.status() == 401;
        }
    },
    FORBIDDEN {
        @Override
        boolean fits(RawAnswer answer) {
            return answer.status() == 403;
        }
    },
    /** As if it did not exist. */
    HIDDEN {
        @Override
        boolean fits(RawAnswer answer) {
            return answer.status() == 404;
        }
    },
    /** A place that is not theirs is as unknown as one that does not exist. */
    UNKNOWN_PLACE {
        @Override
        boolean fits(RawAnswer answer) {
            return answer.status() == 422 && answer.json().path("code").asText().equals("UNKNOWN_AREA");
        }
    };

    abstract boolean fits(RawAnswer answer);
}
