package lexicon

import "strings"

// Negators are the words of a language (BCP 47) that turn a statement into its
// opposite, in lower case: not, never, don't. The set is empty for a language
// without a list, and built on each call.
func Negators(lang string) Set { return setOf(negators[base(lang)]) }

// Denials are the words that say no in another way: fail, refuse, without,
// unable. Where one text has such a word, the negator of another may be right.
// The set is empty for a language without a list, and built on each call.
func Denials(lang string) Set { return setOf(denials[base(lang)]) }

func setOf(words string) Set {
	set := Set{}
	for w := range strings.FieldsSeq(words) {
		set[w] = struct{}{}
	}
	return set
}

var negators = map[string]string{
	"en": "not never cannot don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't mustn't needn't no nobody none nothing neither nor nowhere",
	"de": "nicht nie niemals kein keine keinen keinem keiner keines niemand nichts nirgends weder",
	"fr": "pas jamais aucun aucune personne rien ni nul nulle",
	"es": "no nunca jamás ningún ninguno ninguna nadie nada ni tampoco",
	"it": "non mai nessun nessuno nessuna niente nulla né neanche nemmeno",
	"pt": "não nunca jamais nenhum nenhuma ninguém nada nem tampouco",
	"nl": "niet nooit geen niemand niets nergens noch",
	"ru": "не никогда нет никто ничего ни нельзя никакой никаких",
}

var denials = map[string]string{
	"en": "without fail fails failed failing failure deny denies denied denying denial refuse refuses refused refusing refusal reject rejects rejected rejecting rejection lack lacks lacked lacking lack absence absent unable impossible hardly scarcely barely rarely seldom little few less least only but except unless until instead rather than before stop stops stopped stopping cease ceased avoid avoids avoided avoiding prevent prevents prevented preventing ban bans banned forbid forbids forbidden prohibit prohibits prohibited prohibition deprived abstain refrain oppose opposes opposed opposing zero void free miss missed missing loss lost end ended exclude excludes excluded excluding doubt doubts doubted neglect neglected ignore ignored far beyond yet still too already whether any anything anyone anybody ever either even nor decline declined stay stays stayed keep kept remain remains remained withhold withheld halt halted suspend suspended drop dropped cancel cancelled canceled cancels cancellation dismiss dismissed minus beware contrary against alone other otherwise else if misses",
	"de": "ohne fehlt fehlen fehlte mangel mangels verweigert verweigerte verweigern ablehnen lehnt lehnte abgelehnt leugnen leugnet bestreitet bestritt dementiert kaum selten wenig weniger nur außer bevor ehe sonst statt anstatt un unmöglich unfähig verboten verbietet verhindert vermeiden ausgeschlossen noch erst bis allein zwar doch lediglich bloß frei null einzig ob verfehlt verfehlte verfehlten versäumt scheitert scheiterte",
	"fr": "sans manque manquer refuse refuser refusé nie nier démenti rarement peu moins seulement que sauf avant impossible incapable empêcher éviter guère si",
	"es": "sin falta faltan rechaza rechazó niega negó apenas poco menos solo sólo salvo antes imposible incapaz evitar impedir si",
	"it": "senza manca mancano rifiuta rifiutò nega negò poco meno solo soltanto tranne prima impossibile incapace evitare se",
	"pt": "sem falta faltam recusa recusou nega negou pouco menos só apenas salvo antes impossível incapaz evitar",
	"nl": "zonder ontbreekt weigert weigerde ontkent weinig minder alleen slechts behalve voordat onmogelijk voorkomen of",
	"ru": "без отказ отказался отказалась отказывается отрицает отрицал мало меньше только кроме прежде невозможно едва редко лишь пока ли",
}
