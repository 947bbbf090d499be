package judge

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A folded text is a text as quotes of it are compared: composed, without what no one sees,
// quotation marks and dashes made equal, white space single. It knows where each
// of its bytes stood.
type folded struct {
	text     string
	from, to []int // in the original, of each byte
}

func fold(s string) folded {
	var f folded
	var b strings.Builder
	var it norm.Iter
	it.InitString(norm.NFC, s)
	space := false
	for !it.Done() {
		at := it.Pos()
		segment := string(it.Next())
		write := func(r rune) {
			n := b.Len()
			b.WriteRune(r)
			for range b.Len() - n {
				f.from, f.to = append(f.from, at), append(f.to, it.Pos())
			}
		}
		for _, r := range segment {
			if unicode.IsSpace(r) {
				space = b.Len() > 0
				continue
			}
			if r = foldRune(r); r < 0 {
				continue
			}
			if space {
				space = false
				write(' ')
			}
			write(r)
		}
	}
	f.text = b.String()
	return f
}

var sameMarks = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "‘", "'", "’", "'", "‚", "'", "–", "-", "—", "-", "‑", "-")

func foldRune(r rune) rune {
	if invisible(r) {
		return -1
	}
	if r < unicode.MaxASCII {
		return r
	}
	return []rune(sameMarks.Replace(string(r)))[0]
}

// span is where the folded bytes from i up to j stood.
func (f folded) span(i, j int) (start, end int) { return f.from[i], f.to[j-1] }
