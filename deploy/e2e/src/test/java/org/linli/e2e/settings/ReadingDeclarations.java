package org.linli.e2e.settings;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads {@code @ConfigMapping} interfaces with the compiler's own parser, because their meaning stands in their Javadoc. */
final class ReadingDeclarations {

    private static final Pattern NESTED = Pattern.compile("(?:Map<String, )?(\\w+)>?");
    private static final Pattern LINK = Pattern.compile("\\{@link #?(\\w+)(?:\\(\\))?}");
    private static final Pattern OPTIONAL = Pattern.compile("Optional<(.*)>");

    private ReadingDeclarations() {}

    /** The groups declared in a source file of a module; none when it declares no settings. */
    static List<SettingGroup> read(String module, Path source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task =
                    (JavacTask) compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(source));
            DocTrees docs = DocTrees.instance(task);
            List<SettingGroup> groups = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                for (Tree declared : unit.getTypeDecls()) {
                    if (declared instanceof ClassTree type) {
                        value(type.getModifiers(), "ConfigMapping")
                                .ifPresent(
                                        prefix -> groups.add(new Declaration(docs, unit, type).group(module, prefix)));
                    }
                }
            }
            return groups;
        }
    }

    private static Optional<String> value(ModifiersTree modifiers, String annotation) {
        return modifiers.getAnnotations().stream()
                .filter(found -> found.getAnnotationType().toString().equals(annotation))
                .map(ReadingDeclarations::argument)
                .map(argument -> argument instanceof LiteralTree literal
                        ? literal.getValue().toString()
                        : ((IdentifierTree) argument).getName().toString())
                .findFirst();
    }

    private static ExpressionTree argument(AnnotationTree annotation) {
        ExpressionTree only = annotation.getArguments().get(0);
        return only instanceof AssignmentTree named ? named.getExpression() : only;
    }

    /** One interface with what it nests. */
    private record Declaration(DocTrees docs, CompilationUnitTree unit, ClassTree type) {

        SettingGroup group(String module, String prefix) {
            return new SettingGroup(module, prefix, meaning(TreePath.getPath(unit, type)), settings(type, prefix));
        }

        private List<Setting> settings(ClassTree owner, String prefix) {
            Map<String, ClassTree> nested = members(type, ClassTree.class)
                    .collect(Collectors.toMap(found -> found.getSimpleName().toString(), Function.identity()));
            List<Setting> settings = new ArrayList<>();
            members(owner, MethodTree.class).forEach(method -> {
                String key = isParent(method)
                        ? prefix
                        : prefix + "." + kebab(method.getName().toString());
                String returned = method.getReturnType().toString();
                Matcher matcher = NESTED.matcher(returned);
                boolean many = returned.startsWith("Map<");
                if (matcher.matches() && nested.containsKey(matcher.group(1))) {
                    settings.addAll(settings(nested.get(matcher.group(1)), many ? key + ".<name>" : key));
                } else {
                    settings.add(setting(many ? key + ".<name>" : key, method));
                }
            });
            return settings;
        }

        private static boolean isParent(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(found -> found.getAnnotationType().toString().equals("WithParentName"));
        }

        private Setting setting(String key, MethodTree method) {
            Matcher optional = OPTIONAL.matcher(method.getReturnType().toString());
            String type = optional.matches()
                    ? optional.group(1) + ", optional"
                    : method.getReturnType().toString().replaceAll("Map<String, (.*)>", "$1");
            String standard = value(method.getModifiers(), "WithDefault")
                    .map(this::constant)
                    .orElse(null);
            return new Setting(key, type, standard, meaning(TreePath.getPath(unit, method)));
        }

        /** The value of a constant of the interface, or the text itself. */
        private String constant(String text) {
            return members(type, VariableTree.class)
                    .filter(field -> field.getName().contentEquals(text))
                    .map(field ->
                            ((LiteralTree) field.getInitializer()).getValue().toString())
                    .findFirst()
                    .orElse(text);
        }

        private String meaning(TreePath path) {
            String comment = docs.getDocComment(path);
            String linked =
                    LINK.matcher(comment == null ? "" : comment).replaceAll(link -> "`" + kebab(link.group(1)) + "`");
            return linked.replaceAll("\\{@code ([^}]*)}", "`$1`")
                    .replaceAll("</?p>", "")
                    .replace("|", "\\|")
                    .replaceAll("\\s+", " ")
                    .strip();
        }

        private static <T extends Tree> Stream<T> members(ClassTree owner, Class<T> kind) {
            return owner.getMembers().stream().filter(kind::isInstance).map(kind::cast);
        }

        private static String kebab(String name) {
            return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        }
    }
}
