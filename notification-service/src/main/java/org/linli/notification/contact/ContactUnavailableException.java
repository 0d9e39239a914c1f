package org.linli.notification.contact;

/** Whether and where a person can be reached is not known now; it may be later. */
public class ContactUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContactUnavailableException(String why, Throwable cause) {
        super(why, cause);
    }
}
