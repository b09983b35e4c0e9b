# Finds JDK 25 or newer and sets JAVA_HOME; one clear line when there is none. Sourced by the other scripts.
jdk_version() {
  [ -r "$1/release" ] && [ -x "$1/bin/javac" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}
find_jdk() {
  local found version
  for found in "${JAVA_HOME:-}" \
      "$(dirname "$(dirname "$(readlink -f "$(command -v javac 2>/dev/null)" 2>/dev/null)")" 2>/dev/null)" \
      /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    version=$(jdk_version "$found") || continue
    if [ -n "$version" ] && [ "$version" -ge 25 ]; then
      export JAVA_HOME="$found"
      return 0
    fi
  done
  echo "Przystań needs JDK 25 or newer. Install it (for example Temurin 25) or set JAVA_HOME to its folder." >&2
  return 1
}
find_maven() {
  command -v mvn >/dev/null 2>&1 && return 0
  echo "Przystań is built with Apache Maven, and 'mvn' was not found. Install Maven 3.8 or newer." >&2
  return 1
}
