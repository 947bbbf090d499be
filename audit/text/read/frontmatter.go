package read

import (
	"bytes"
	"regexp"
)

// keyed matches how metadata begins: a key, a table or a comment. Text between
// two thematic breaks does not.
var keyed = regexp.MustCompile(`^(?:#|\[|["']?[\pL_][\pL\pN_.-]*["']?\s*[:=])`)

// frontMatter is how many bytes at the start are byte order mark and metadata:
// YAML between lines of three hyphens, or TOML between lines of three plus signs.
func frontMatter(source []byte) int {
	mark := len(source) - len(bytes.TrimPrefix(source, bom))
	fence, at := line(source, mark)
	yaml := string(fence) == "---"
	if !yaml && string(fence) != "+++" || !keyed.Match(source[at:]) {
		return mark
	}
	for at < len(source) {
		var s []byte
		s, at = line(source, at)
		if bytes.Equal(s, fence) || yaml && string(s) == "..." {
			return at
		}
	}
	return mark
}

// line returns the line at an offset, without the white space that ends it, and
// where the next begins.
func line(b []byte, at int) ([]byte, int) {
	s, _, more := bytes.Cut(b[at:], []byte("\n"))
	next := at + len(s)
	if more {
		next++
	}
	return bytes.TrimRight(s, " \t\r"), next
}
