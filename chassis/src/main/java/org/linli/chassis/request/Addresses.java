package org.linli.chassis.request;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every address that the service's resources answer at, with its methods; by itself the HTTP side only knows those of one
 * class and takes a method that another class answers for an address that does not exist.
 */
final class Addresses {

    private static final Pattern PART = Pattern.compile("\\{\\s*[^:{}\\s]+\\s*(?::\\s*((?:[^{}]|\\{[^{}]*})++))?}");
    private static final Pattern SLASHES = Pattern.compile("/+");
    private static final String ANYTHING = "[^/]+";

    private final List<Template> templates = new ArrayList<>();

    static Addresses of(BeanManager beans) {
        Addresses addresses = new Addresses();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            addresses.add(bean.getBeanClass());
        }
        return addresses;
    }

    /** Which methods the address takes; empty when there is no such address. Its most literal template decides. */
    Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        int most = -1;
        for (Template template : templates) {
            if (template.literal >= most && template.pattern.matcher(path).matches()) {
                if (template.literal > most) {
                    methods.clear();
                    most = template.literal;
                }
                methods.add(template.method);
            }
        }
        return methods;
    }

    private void add(Class<?> resource) {
        Path root = resource.getAnnotation(Path.class);
        if (root == null || resource.isInterface()) {
            return;
        }
        for (Method method : resource.getMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    templates.add(Template.of(root, method.getAnnotation(Path.class), verb.value()));
                }
            }
        }
    }

    /** @param literal how many characters it names itself */
    private record Template(Pattern pattern, int literal, String method) {

        static Template of(Path root, Path rest, String method) {
            String path = SLASHES.matcher('/' + root.value() + '/' + (rest == null ? "" : rest.value()))
                    .replaceAll("/");
            String whole = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
            StringBuilder pattern = new StringBuilder();
            Matcher part = PART.matcher(whole);
            int literal = 0;
            int end = 0;
            while (part.find()) {
                literal += part.start() - end;
                pattern.append(Pattern.quote(whole.substring(end, part.start())))
                        .append(
                                part.group(1) == null
                                        ? ANYTHING
                                        : "(?:" + part.group(1).strip() + ")");
                end = part.end();
            }
            pattern.append(Pattern.quote(whole.substring(end))).append("/?");
            return new Template(Pattern.compile(pattern.toString()), literal + whole.length() - end, method);
        }
    }
}
