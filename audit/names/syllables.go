package names

import "strings"

// pinyin is the set of syllables of standard Chinese, as pinyin writes them.
var pinyin = func() map[string]bool {
	set := map[string]bool{}
	for line := range strings.FieldsSeq(pinyinFinals) {
		initial, finals, _ := strings.Cut(line, ":")
		for f := range strings.SplitSeq(finals, ",") {
			set[initial+f] = true
		}
	}
	return set
}()

// pinyinFinals are the finals that each initial takes.
const pinyinFinals = `
:a,ai,an,ang,ao,e,ei,en,eng,er,o,ou
b:a,ai,an,ang,ao,ei,en,eng,i,ian,iao,ie,in,ing,o,u
p:a,ai,an,ang,ao,ei,en,eng,i,ian,iao,ie,in,ing,o,ou,u
m:a,ai,an,ang,ao,e,ei,en,eng,i,ian,iao,ie,in,ing,iu,o,ou,u
f:a,an,ang,ei,en,eng,o,ou,u
d:a,ai,an,ang,ao,e,ei,eng,i,ian,iao,ie,ing,iu,ong,ou,u,uan,ui,un,uo
t:a,ai,an,ang,ao,e,eng,i,ian,iao,ie,ing,ong,ou,u,uan,ui,un,uo
n:a,ai,an,ang,ao,e,ei,en,eng,i,ian,iang,iao,ie,in,ing,iu,ong,ou,u,uan,ue,uo
l:a,ai,an,ang,ao,e,ei,eng,i,ia,ian,iang,iao,ie,in,ing,iu,ong,ou,u,uan,ue,un,uo
g:a,ai,an,ang,ao,e,ei,en,eng,ong,ou,u,ua,uai,uan,uang,ui,un,uo
k:a,ai,an,ang,ao,e,en,eng,ong,ou,u,ua,uai,uan,uang,ui,un,uo
h:a,ai,an,ang,ao,e,ei,en,eng,ong,ou,u,ua,uai,uan,uang,ui,un,uo
j:i,ia,ian,iang,iao,ie,in,ing,iong,iu,u,uan,ue,un
q:i,ia,ian,iang,iao,ie,in,ing,iong,iu,u,uan,ue,un
x:i,ia,ian,iang,iao,ie,in,ing,iong,iu,u,uan,ue,un
zh:a,ai,an,ang,ao,e,en,eng,i,ong,ou,u,ua,uai,uan,uang,ui,un,uo
ch:a,ai,an,ang,ao,e,en,eng,i,ong,ou,u,ua,uai,uan,uang,ui,un,uo
sh:a,ai,an,ang,ao,e,ei,en,eng,i,ou,u,ua,uai,uan,uang,ui,un,uo
r:an,ang,ao,e,en,eng,i,ong,ou,u,uan,ui,un,uo
z:a,ai,an,ang,ao,e,ei,en,eng,i,ong,ou,u,uan,ui,un,uo
c:a,ai,an,ang,ao,e,en,eng,i,ong,ou,u,uan,ui,un,uo
s:a,ai,an,ang,ao,e,en,eng,i,ong,ou,u,uan,ui,un,uo
y:a,an,ang,ao,e,i,in,ing,o,ong,ou,u,uan,ue,un
w:a,ai,an,ang,ei,en,eng,o,u`

// isPinyin reports whether a word, in lower-case ASCII, is a row of pinyin
// syllables.
func isPinyin(word string) bool {
	if len(word) > 31 {
		return false
	}
	reached := uint32(1) // a bit for each offset that syllables end at
	for i := range len(word) {
		if reached>>i&1 == 0 {
			continue
		}
		for n := 1; n <= 6 && i+n <= len(word); n++ {
			if pinyin[word[i:i+n]] {
				reached |= 1 << (i + n)
			}
		}
	}
	return word != "" && reached>>len(word)&1 == 1
}

// chinese reports whether a pinyin word has something that few words of other
// languages with such plain syllables have.
func chinese(word string) bool {
	for _, s := range [...]string{"zh", "x", "q", "ng", "ian", "iao", "uan", "uo", "iu", "ui", "ao"} {
		if strings.Contains(word, s) {
			return true
		}
	}
	return false
}

// isKana reports whether a word, in lower-case ASCII, can be written in kana:
// open syllables, n, and doubled consonants, in Hepburn or Kunrei.
func isKana(word string) bool {
	for i := 0; i < len(word); {
		n := mora(word[i:])
		if n == 0 {
			return false
		}
		i += n
	}
	return word != ""
}

// mora is the length of the mora that a word begins with, or 0.
func mora(s string) int {
	i := 0
	for i < len(s) && !vowel(s[i]) {
		i++
	}
	switch {
	case i == len(s):
		if s == "n" {
			return 1
		}
		return 0
	case i == 0:
		return 1
	case onset(s[:i]):
		return i + 1
	case s[0] == 'n' || s[0] == 'm' && i > 1 && strings.IndexByte("bpm", s[1]) >= 0, i > 1 && (s[0] == s[1] || s[0] == 't' && s[1] == 'c'):
		if onset(s[1:i]) {
			return i + 1
		}
	}
	return 0
}

func onset(s string) bool {
	const onsets = " k s t n h m y r w g z d b p f j sh ch ts ky sy ty ny hy my ry gy zy dy by py jy "
	return strings.Contains(onsets, " "+s+" ")
}
