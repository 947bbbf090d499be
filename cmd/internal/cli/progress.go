package cli

import (
	"fmt"
	"time"
)

// progress returns what tells how far a batch is, on standard error and only if
// that is a terminal where somebody looks on; else nil. End takes the line
// away again.
func (a *app) progress(quiet bool) (tell func(done, of int), end func()) {
	if _, ok := terminal(a.stderr); !ok || quiet || a.set("CI") {
		return nil, func() {}
	}
	var last time.Time
	shown := false
	tell = func(done, of int) {
		if of < 2 || time.Since(last) < 100*time.Millisecond {
			return
		}
		last, shown = time.Now(), true
		fmt.Fprintf(a.stderr, "\r\x1b[K%d of %d articles audited", done, of)
	}
	return tell, func() {
		if shown {
			fmt.Fprint(a.stderr, "\r\x1b[K")
		}
	}
}
