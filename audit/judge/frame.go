package judge

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"
	"unicode"
)

// A frame holds texts that are not trusted: a line for each, its name and the text as a
// JSON string, between two lines with a mark. No text can close its string or its line,
// or write the mark, or the tokens by which servers tell turns apart.
type frame struct{ names, texts []string }

func (f *frame) add(name, text string) {
	f.names, f.texts = append(f.names, name), append(f.texts, cleaned(text))
}

// mark is a line that occurs in none of the texts. It follows from them, so that the same
// question has the same words, and so no author can put it into a text: it would change
// with it.
func (f *frame) mark() string {
	seed := strings.Join(f.texts, "\x00")
	for {
		sum := sha256.Sum256([]byte(seed))
		mark := hex.EncodeToString(sum[:8])
		if !strings.Contains(seed, mark) {
			return "=== " + mark + " ==="
		}
		seed += "\x00" + mark
	}
}

func (f *frame) String() string {
	mark := f.mark()
	var b strings.Builder
	b.WriteString(mark + "\n")
	for i, name := range f.names {
		b.WriteString(name + ": " + encoded(f.texts[i]) + "\n")
	}
	b.WriteString(mark + "\n")
	return b.String()
}

// encoded is a JSON string without angle and opening square brackets, with which the
// tokens <|im_end|>, </s> and [INST] begin.
func encoded(s string) string {
	b, err := json.Marshal(s) // it escapes angle brackets
	if err != nil {
		panic(err) // no string fails
	}
	return strings.ReplaceAll(string(b), "[", `\u005b`)
}

// cleaned drops what no reader sees and a model would read: controls, joiners, marks of
// direction, the invisible alphabet of tags.
func cleaned(s string) string {
	return strings.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && invisible(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

func invisible(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r)
}
