# For deploy/bench and deploy/faults: builds the tool when its sources are newer, then runs one of its main classes.

run_tool() {
  local main=$1 module=deploy/e2e built java
  shift
  built=$module/target/tool-classpath
  if [ ! -f "$built" ] || [ -n "$(find $module/pom.xml $module/src/main pom.xml -newer "$built" -print -quit)" ]; then
    echo "Building $module"
    ./mvnw -B -q -Dquick -DskipTests -pl "$module" package
    touch "$built"
  fi
  java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  exec "$java" -Xms64m -Xmx512m -XX:+UseSerialGC -cp "$module/target/classes:$(cat "$built")" "$main" "$@"
}
