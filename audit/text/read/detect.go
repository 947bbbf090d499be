package read

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gogs/chardet"
)

// floor is the least confidence, of 100, at which a guess is taken.
const floor = 30

// window is how much of a file the statistics look at.
const window = 32 << 10

var errUnknownEncoding = errors.New("encoding not recognised: it is not valid UTF-8; name it with --encoding, for example --encoding gb18030 or --encoding windows-1252")

// A guess is an encoding under which all of the file is valid.
type guess struct {
	name       string
	confidence int // of 100
}

// detect guesses the encoding of bytes that are not UTF-8. Statistics alone
// confuse short texts of Chinese and Korean, and Central with West European
// ones; what each would read like settles it.
func detect(raw []byte) (string, error) {
	results, err := chardet.NewTextDetector().DetectAll(sample(raw))
	if err != nil {
		return "", errUnknownEncoding
	}
	best := guess{confidence: floor - 1}
	slices.SortFunc(results, func(a, b chardet.Result) int { return cmp.Compare(a.Charset, b.Charset) })
	for _, r := range results {
		if g := weigh(raw, r); g.confidence > best.confidence {
			best = g
		}
	}
	if best.name == "" {
		return "", errUnknownEncoding
	}
	return best.name, nil
}

// weigh lowers the confidence in a result by the share of oddities in what it
// would read like.
func weigh(raw []byte, r chardet.Result) guess {
	name, err := canonical(r.Charset)
	if err != nil || name == utf8Name || r.Confidence < floor {
		return guess{}
	}
	out, err := transcode(raw, name)
	if err != nil || legible(out) != nil {
		return guess{}
	}
	odd, foreign := oddities(out[:min(len(out), 3*window)])
	return guess{name, r.Confidence - 100*odd/max(1, foreign)}
}

// sample is the part of the file from its first byte beyond ASCII: what stands
// before says nothing.
func sample(raw []byte) []byte {
	i := slices.IndexFunc(raw, func(c byte) bool { return c >= utf8.RuneSelf })
	i = max(i, 0)
	return raw[i:min(len(raw), i+window)]
}

// utf16Order recognises UTF-16 without a byte order mark. Spaces, line ends and
// Latin letters leave zero bytes; in the right order all of it decodes to
// assigned characters, and to more common ones than in the other. Text that is
// legible but for its zero bytes needs a quarter of them, or any stray zero
// would turn English into Chinese.
func utf16Order(raw []byte) string {
	zeros := bytes.Count(raw, []byte{0})
	if len(raw)%2 != 0 || zeros == 0 {
		return ""
	}
	if rest := bytes.ReplaceAll(raw, []byte{0}, nil); zeros*4 < len(raw) && utf8.Valid(rest) && legible(rest) == nil {
		return ""
	}
	name, best := "", 0
	for _, order := range []string{"utf-16le", "utf-16be"} {
		out, err := transcode(raw, order)
		if err != nil || legible(out) != nil || !assigned(out) {
			continue
		}
		if n := familiar(out); n > best {
			name, best = order, n
		}
	}
	return name
}

// familiar counts the characters that any article holds.
func familiar(b []byte) (n int) {
	for _, r := range string(b) {
		if r < utf8.RuneSelf || strings.ContainsRune("、。，「」", r) {
			n++
		}
	}
	return n
}

// assigned reports whether all characters mean something.
func assigned(b []byte) bool {
	for _, r := range string(b) {
		if !unicode.IsGraphic(r) && !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) {
			return false
		}
	}
	return true
}
