# Finds JDK 25 and sets JAVA_HOME to it. To be read by start and verify with the dot command.

is_jdk_25() {
  [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$1/release" 2>/dev/null
}

jdk_of_path() {
  javac=$(command -v javac 2>/dev/null) || return 0
  # A link such as /usr/bin/javac leads to the JDK.
  while [ -L "$javac" ]; do
    link=$(readlink "$javac")
    case $link in
      /*) javac=$link ;;
      *) javac=$(dirname "$javac")/$link ;;
    esac
  done
  dirname "$(dirname "$javac")"
}

find_jdk_25() {
  for jdk in "${JAVA_HOME:-}" "$(jdk_of_path)" \
    /usr/lib/jvm/*25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
    "$HOME"/.sdkman/candidates/java/25* \
    "$HOME"/.jdks/*25*; do
    if [ -n "$jdk" ] && is_jdk_25 "$jdk"; then
      JAVA_HOME=$jdk
      export JAVA_HOME
      return 0
    fi
  done
  echo "JDK 25 fehlt. Installieren Sie eines (z. B. Temurin 25 von adoptium.net) oder nennen Sie es: export JAVA_HOME=/pfad/zum/jdk-25" >&2
  return 1
}

# need PROGRAM REMEDY
need() {
  if ! command -v "$1" >/dev/null 2>&1; then
    echo "$1 fehlt. $2" >&2
    exit 1
  fi
}

need_build_tools() {
  need mvn "Installieren Sie Maven 3.8.7 oder neuer (z. B. apt-get install maven)."
  need npm "Installieren Sie Node.js 20 oder neuer, npm gehört dazu (z. B. von nodejs.org)."
}
