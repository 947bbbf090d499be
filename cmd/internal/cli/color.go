package cli

import (
	"io"
	"os"
	"strconv"

	"golang.org/x/term"
)

// terminal returns the file descriptor of a stream that is a terminal.
func terminal(stream any) (fd int, ok bool) {
	f, ok := stream.(*os.File)
	if !ok {
		return 0, false
	}
	return int(f.Fd()), term.IsTerminal(int(f.Fd()))
}

// color decides whether standard output gets colours. The flag has the last
// word; then come, in this order, NO_COLOR (no-color.org), FORCE_COLOR and
// CLICOLOR_FORCE, CLICOLOR=0 and TERM=dumb; then whether it is a terminal, or
// the log of a CI service that renders colours though it is none.
func (a *app) color(when string) bool {
	if when != "auto" {
		return when == "always"
	}
	switch {
	case a.getenv("NO_COLOR") != "":
		return false
	case a.set("FORCE_COLOR"), a.set("CLICOLOR_FORCE"):
		return true
	case a.getenv("CLICOLOR") == "0", a.getenv("TERM") == "dumb":
		return false
	case a.getenv("GITHUB_ACTIONS") != "", a.getenv("GITLAB_CI") != "":
		return true
	}
	_, ok := terminal(a.stdout)
	return ok
}

// set reports whether an environment variable asks for something: it is there
// and neither empty nor "0".
func (a *app) set(name string) bool {
	v := a.getenv(name)
	return v != "" && v != "0"
}

// width is the width of a terminal, or what COLUMNS says; 0 if neither is known.
func (a *app) width(stdout io.Writer) int {
	if fd, ok := terminal(stdout); ok {
		if w, _, err := term.GetSize(fd); err == nil && w > 0 {
			return w
		}
	}
	if w, err := strconv.Atoi(a.getenv("COLUMNS")); err == nil && w > 0 {
		return w
	}
	return 0
}
