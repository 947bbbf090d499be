package align

import (
	"strconv"
	"strings"
)

const (
	hanDigits = "零一二三四五六七八九"
	hanUnits  = "十百千万亿"
)

// numerals reads the numbers that are spelled in Chinese characters, of two
// characters or more: one alone is mostly part of another word.
func (sc *scanner) numerals(s string) {
	for len(s) > 0 {
		from := strings.IndexFunc(s, hanNumeral)
		if from < 0 {
			return
		}
		s = s[from:]
		n := run(s, hanNumeral)
		if n > len("十") {
			sc.number(hanNumber(s[:n]))
		}
		s = s[n:]
	}
}

func hanNumeral(r rune) bool {
	return strings.ContainsRune(hanDigits, r) || strings.ContainsRune(hanUnits, r) || strings.ContainsRune("〇两萬億", r)
}

// hanNumber is the number that characters spell, by place (二〇二〇) or with
// units (四千二百万), as digits writes it.
func hanNumber(s string) string {
	s = strings.NewReplacer("〇", "零", "两", "二", "萬", "万", "億", "亿").Replace(s)
	if !strings.ContainsAny(s, hanUnits) {
		return hanPlaces(s)
	}
	sum, section, digit := uint64(0), uint64(0), uint64(0)
	for _, r := range s {
		if k := strings.IndexRune(hanDigits, r); k >= 0 {
			digit = uint64(k / len("零"))
			continue
		}
		switch unit := hanUnit(r); {
		case unit < 1e4:
			section += max(digit, 1) * unit
		default:
			sum += max(section+digit, 1) * unit
			section = 0
		}
		digit = 0
	}
	return strconv.FormatUint(sum+section+digit, 10) + "#"
}

func hanUnit(r rune) uint64 {
	return [...]uint64{10, 100, 1000, 1e4, 1e8}[strings.IndexRune(hanUnits, r)/len("十")]
}

func hanPlaces(s string) string {
	var out strings.Builder
	for _, r := range s {
		out.WriteByte(byte('0' + strings.IndexRune(hanDigits, r)/len("零")))
	}
	return strings.TrimLeft(out.String(), "0") + "#"
}
