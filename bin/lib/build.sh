# Builds the program into target/app, ready to start quickly. Sourced by run and przystan; does nothing when all is built.
build() {
  local marker=target/app/built
  if [ -f "$marker" ] && [ -z "$(find pom.xml src/main src/build bin/lib -newer "$marker" -print -quit)" ]; then
    return 0
  fi
  find_maven || return 1
  echo "Building Przystań; the first time this takes a few minutes …" >&2
  rm -rf target/app
  mvn -q -B -DskipTests -Dmaven.test.skip=true -Dspotless.check.skip=true package || return 1
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/przystan.jar extract --force --destination target/app >/dev/null || return 1
  rehearse || echo "The start could not be rehearsed; it will be slower, nothing else." >&2
  touch "$marker"
}

# Starts the program once on a folder of its own and reads a few pages, so that the JVM remembers its classes.
rehearse() {
  local data
  data=$(mktemp -d "${TMPDIR:-/tmp}/przystan-rehearsal.XXXXXX") || return 1
  # From the project's folder, as run starts it: the cache holds for the same class path only.
  PRZYSTAN_DATA="$data" PRZYSTAN_PORT=0 PRZYSTAN_DEMO=true PRZYSTAN_HOME=gdansk PRZYSTAN_PACKAGES=gdansk,lindhem \
    "$JAVA_HOME/bin/java" $(java_options) -XX:AOTCacheOutput=target/app/przystan.aot -jar target/app/przystan.jar \
    --przystan.rehearsal=true >target/rehearsal.log 2>&1
  local code=$?
  rm -rf "$data"
  [ $code -eq 0 ] && [ -f target/app/przystan.aot ]
}

# Bounds that keep the program under 400 MB resident. What compiling took is given back by trimming the C library's heap.
java_options() {
  local trim=""
  [ "$(uname)" = Linux ] && trim="-XX:TrimNativeHeapInterval=30000"
  echo "-Xmx160m -Xms96m -Xmn64m -XX:+UseSerialGC -XX:ReservedCodeCacheSize=64m -XX:MaxDirectMemorySize=32m -Xss512k" \
    "-XX:TieredStopAtLevel=4 -XX:+ExitOnOutOfMemoryError $trim" \
    "--enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8"
}

java_command() {
  local cache=""
  [ -f target/app/przystan.aot ] && cache="-XX:AOTCache=target/app/przystan.aot"
  echo "$JAVA_HOME/bin/java $(java_options) $cache ${PRZYSTAN_JAVA_OPTIONS:-} -jar target/app/przystan.jar"
}
