package cli

import (
	"fmt"
	"strings"
	"unicode"
)

// printable shows characters that would steer a terminal, as a file's name or a
// passage in an error may hold, by their code points. Line ends stay.
func printable(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r != '\n' && !unicode.IsPrint(r) {
			fmt.Fprintf(&b, "<U+%04X>", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
