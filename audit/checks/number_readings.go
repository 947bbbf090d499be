package checks

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// cutDigits cuts a token behind its last digit and writes the digits of any
// script as those of ASCII.
func cutDigits(s string) (num, suffix string) {
	if plain := strings.TrimLeft(s, "0123456789"); plain == "" || 'A' <= plain[0] && plain[0] <= 'z' {
		return s[:len(s)-len(plain)], plain
	}
	var b strings.Builder
	end, length := 0, 0
	for i, c := range s {
		switch {
		case unicode.IsDigit(c):
			b.WriteByte(byte('0' + digitValue(c)))
			end, length = i+utf8.RuneLen(c), b.Len()
		case strings.ContainsRune(".．٫", c):
			b.WriteByte('.')
		case strings.ContainsRune(",，٬'’", c):
			b.WriteByte(',')
		default:
			return b.String()[:length], s[end:]
		}
	}
	return b.String()[:length], s[end:]
}

// digitValue is the value of a decimal digit: Unicode has them in runs of ten.
func digitValue(c rune) rune {
	if c <= '9' {
		return c - '0'
	}
	v := rune(0)
	for unicode.IsDigit(c - v - 1) {
		v++
	}
	return v % 10
}

// readings are the values that digits with separators can have.
func readings(num, lang string) []float64 {
	last := strings.LastIndexAny(num, ".,")
	if last < 0 {
		return []float64{parse(num)}
	}
	whole, sep := bare(num), num[last:last+1]
	decimal := parse(bare(num[:last]) + "." + num[last+1:])
	switch {
	case len(num)-last != 4 || strings.Trim(num[:last], "0") == "":
		return []float64{decimal}
	case strings.Count(num, sep) > 1:
		return []float64{parse(whole)}
	case strings.ContainsAny(num[:last], ".,"):
		return []float64{decimal}
	case (sep == ",") == decimalPoint(lang):
		return []float64{parse(whole), decimal}
	}
	return []float64{decimal, parse(whole)}
}

// decimals counts the digits behind the decimal mark of a number of this value.
func decimals(num string, value float64) int {
	last := strings.LastIndexAny(num, ".,")
	if last < 0 || value == parse(bare(num)) {
		return 0
	}
	return len(num) - last - 1
}

// bare drops separators.
func bare(num string) string {
	return strings.Map(func(c rune) rune {
		if c == '.' || c == ',' {
			return -1
		}
		return c
	}, num)
}

func decimalPoint(lang string) bool {
	return !slices.Contains([]string{"de", "fr", "es", "it", "pt", "nl", "ru", "uk", "pl", "cs", "tr", "id", "vi", "sv", "da", "no", "fi"}, lang)
}

// dateParts are the numbers of 22.12.2020.
func dateParts(num string) []float64 {
	if strings.Count(num, ".") != 2 {
		return nil
	}
	parts := strings.Split(num, ".")
	if len(parts[0]) > 2 || len(parts[1]) > 2 || len(parts[2]) != 4 && len(parts[2]) != 2 {
		return nil
	}
	out := make([]float64, 3)
	for i, p := range parts {
		out[i] = parse(p)
	}
	return out
}

func parse(s string) float64 {
	v, err := strconv.ParseFloat(strings.ReplaceAll(s, ",", ""), 64)
	if err != nil {
		return math.NaN()
	}
	return v
}

func times(values []float64, by float64) []float64 {
	out := make([]float64, len(values))
	for i, v := range values {
		out[i] = v * by
	}
	return out
}

func allDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

func canonicalise(values []float64) {
	for k, v := range values {
		values[k] = canonical(v)
	}
}

// canonical rounds to 12 digits, so that 1.1 million is 1,100,000.
func canonical(v float64) float64 {
	if v == math.Trunc(v) && math.Abs(v) < 1e11 {
		return v // as it is
	}
	w, err := strconv.ParseFloat(strconv.FormatFloat(v, 'e', 11, 64), 64)
	if err != nil {
		return v
	}
	return w
}
