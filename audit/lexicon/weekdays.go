package lexicon

import (
	"strings"
	"sync"
)

// Weekdays are the names of the days of the week of a language (BCP 47) and
// their short and inflected forms, in lower case and without a full stop, with
// their numbers from 0 for Sunday. The map is empty for a language without a
// list, and shared: do not change it.
func Weekdays(lang string) map[string]int { return weekdaysOf()[base(lang)] }

var weekdaysOf = sync.OnceValue(func() map[string]map[string]int { return numbered(weekdays, 0) })

// Weekday is the name of a day of the week, 0 for Sunday, as it is written in
// running text of a language; "" if it has no list.
func Weekday(lang string, day int) string {
	all := strings.Fields(weekdays[base(lang)])
	if day < 0 || day >= len(all) {
		return ""
	}
	name, _, _ := strings.Cut(all[day], "|")
	if l := base(lang); l == "en" || l == "de" {
		return strings.ToUpper(name[:1]) + name[1:]
	}
	return name
}

// Every language in the order Sunday … Saturday, the name of running text first.
var weekdays = map[string]string{
	"en": "sunday|sun monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thur|thurs friday|fri saturday|sat",
	"de": "sonntag|so montag|mo dienstag|di mittwoch|mi donnerstag|do freitag|fr samstag|sonnabend|sa",
	"fr": "dimanche lundi mardi mercredi jeudi vendredi samedi",
	"es": "domingo lunes martes miércoles|miercoles jueves viernes sábado|sabado",
	"it": "domenica lunedì martedì mercoledì giovedì venerdì sabato",
	"nl": "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag",
	"ru": "воскресенье|воскресенья понедельник|понедельника вторник|вторника среда|среду|среды четверг|четверга пятница|пятницу|пятницы суббота|субботу|субботы",
	"zh": "星期日|星期天|周日|週日|礼拜天|禮拜天 星期一|周一|週一|礼拜一|禮拜一 星期二|周二|週二|礼拜二|禮拜二 星期三|周三|週三|礼拜三|禮拜三 星期四|周四|週四|礼拜四|禮拜四 星期五|周五|週五|礼拜五|禮拜五 星期六|周六|週六|礼拜六|禮拜六",
}
