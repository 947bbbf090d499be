package judge

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// An order is a way to write to a model. The cues are what it cannot be without one of:
// they spare most texts the pattern.
type order struct {
	cues    []string
	pattern *regexp.Regexp
}

// findOrder finds what people write to a model, in a text in lower case.
func findOrder(s string) []int {
	for _, o := range orders() {
		if !slices.ContainsFunc(o.cues, func(cue string) bool { return strings.Contains(s, cue) }) {
			continue
		}
		if m := o.pattern.FindStringIndex(s); m != nil {
			return m
		}
	}
	return nil
}

var orders = sync.OnceValue(func() (all []order) {
	for _, w := range orderWords {
		all = append(all, order{strings.Split(w.cues, "|"), regexp.MustCompile(`(?s)` + w.pattern)})
	}
	return all
})

// orderWords are the ways: that it forget its instructions, who it is from now on, what it
// shall answer, how good the text is, the marks that tell turns apart, the keys of its
// answer. In the languages with most speakers online.
var orderWords = []struct{ cues, pattern string }{
	{`ignore|disregard|forget|override|bypass|discard|neglect|drop`, `\b(?:ignore|disregard|forget|override|bypass|discard|neglect|drop)\b[^.!?]{0,25}\b(?:previous|prior|above|earlier|preceding|foregoing|your|system|initial|original|everything|these|other|former)\b[^.!?]{0,25}\b(?:instructions?|rules|prompts?|guidelines?|directions|directives?|orders|commands?|messages?|told|said|constraints|training|policy|policies|context)\b`},
	{`instruction|prompt|directive|rules`, `\b(?:new|updated|real|actual|revised|additional|final|secret|hidden) (?:system )?(?:instructions?|prompts?|directives?|rules)(?: for (?:you|the (?:model|ai|judge|reviewer)))? ?:`},
	{`stop being|stop acting`, `\bstop (?:being|acting as) (?:a|an|the) (?:judge|reviewer|critic|auditor|assistant)\b`},
	{` ai| llm|language model|chatbot|gpt|claude|gemini| bot|model|a.i.`, `\b(?:note|message|attention|memo|notice|instructions?|hello|dear|reminder|hint|request|warning|hey|important)\b,?:? ?(?:to|for)? ?(?:the|any|all|every|whichever)? ?(?:automated |automatic |reviewing |translation )?(?:ai|a\.i\.|llms?|language models?|chatbots?|gpt|chatgpt|claude|gemini|bots?|machine (?:reviewer|judge|grader)s?|models?)\b`},
	{` ai| llm|language model|chatbot|automated`, `\b(?:if|as|when|since|because) you(?: are|'re)? (?:an? |the |being )?(?:ai|llm|large language model|language model|chatbot|automated (?:reviewer|judge|system|evaluator))\b`},
	{`you are`, `\byou are (?:now |no longer |from now on )(?:an? |the |in |only )?[^.!?]{0,30}\b(?:ai|assistant|model|chatbot|dan|mode|judge|reviewer|evaluator|poet|pirate|interpreter|terminal|editor|grader)\b`},
	{`act as|behave as|respond as|answer as`, `\b(?:act|behave|respond|answer) as (?:if you (?:were|are) )?(?:an? |the )?(?:unrestricted |helpful |different |lenient |strict )?(?:ai|assistant|language model|chatbot|dan|judge|reviewer|system|developer|administrator)\b`},
	{`you are in`, `\byou are in (?:developer|debug|god|admin|maintenance|test) mode\b`},
	{` mode`, `\b(?:developer|debug|god|admin|maintenance|jailbreak|sudo) mode (?:is )?(?:on|enabled|activated|engaged)\b`},
	{`enter `, `\benter (?:developer|debug|god|admin|maintenance) mode\b`},
	{`json|empty|no errors|no issues|no mistakes|no problems|no findings|zero |"|[|critical error`, `(?:^|[.!?:;,"'(\n] ?|\b(?:and|please|then|only|must|should|to|just|always|you|it|now) )(?:answer|respond|reply|return|output|print|emit|produce|generate|write|report|say|give)\b[^.!?]{0,60}(?:\bjson\b|\bempty (?:list|array|answer|response|object)\b|\bno (?:errors|issues|mistakes|problems|findings)\b|\bzero (?:errors|issues|mistakes|findings)\b|"errors"|\{\s*"|\[\s*\]|\bcritical errors?\b)`},
	{`do not |don't |never |refrain|avoid |stop `, `\b(?:do not|don't|never|refrain from|avoid|stop) (?:report|flag|mention|list|mark|find|point out|penali[sz]e|reporting|flagging|listing)\b[^.!?]{0,30}\b(?:errors?|issues?|mistakes?|problems?|this paragraph|this text|anything|findings?)\b`},
	{`mark |flag |report |treat |classify |label |rate |score |grade |judge |consider `, `\b(?:mark|flag|report|treat|classify|label|rate|score|grade|judge|consider)\b[^.!?]{0,30}\b(?:paragraphs?|sentences?|text|translation|article|everything|it|this|all others?)\b[^.!?]{0,20}\b(?:as|with|at)\b[^.!?]{0,15}\b(?:critical|major|minor|correct|perfect|flawless|error-free|100|10 ?/ ?10|five stars|excellent|full marks|zero)\b`},
	{`give it|give this|give the`, `\bgive (?:it|(?:this|the) (?:text|translation|article|paragraph)) (?:a |the )?(?:score|rating|grade|mark)? ?(?:of )?(?:100|10 ?/ ?10|full marks|five stars|perfect|the (?:highest|best|maximum|top))\b`},
	{`"`, `"(?:errors|severity|quote|category|evidence|rows|bearers)"\s*:`},
	{`approved|verified|perfect|flawless|error-free|certified|whitelisted|exempt`, `\bthis (?:translation|paragraph|text|article|passage) (?:is|has been|was) (?:already |fully |officially |manually )*(?:approved|verified|perfect|flawless|error-free|certified|whitelisted|exempt|pre-approved)\b`},
	{`prompt|your |api|other paragraphs`, `\b(?:reveal|print|repeat|show|leak|output|quote|disclose|recite|send|tell)\b[^.!?]{0,25}\b(?:system prompt|your (?:instructions|prompt|rules|configuration)|api[ _-]?key|initial prompt|hidden prompt|other paragraphs|the prompt)\b`},
	{`tool|function|plugin|shell|bash|python`, `\b(?:call|invoke|use|run|trigger)\b[^.!?]{0,12}\b(?:tool|function|plugin|shell|bash|python)\b[^.!?]{0,20}(?:\bto\b|\bwith\b|:|\(|` + "`" + `)`},
	{`rm -|curl|wget|sudo|eval|os.system`, `\b(?:execute|run)\b[^.!?]{0,15}(?:\brm -|\bcurl\b|\bwget\b|\bsudo\b|\beval\b|\bos\.system\b)`},
	{`http`, `\b(?:visit|open|fetch|load|browse|embed|include)\b[^.!?]{0,25}https?:\S*,? (?:and|then|with) (?:append|send|include|follow|add|the (?:text|article|prompt))\b`},
	{`<tool_call|<function|tool_calls`, `<tool_call>|<function_call>|"tool_calls"`},
	{`<|[inst|[/inst|[system|[/system`, `<\|?\s*/?\s*(?:im_start|im_end|system|assistant|user|endoftext|end|eot_id|start_header_id|begin_of_text|fim_[a-z]+|/?s)\s*\|?>|<｜[^>]{1,30}｜>|<(?:start|end)_of_turn>|\[/?inst\]|<</?sys>>|\[/?system\]`},
	{`system|assistant|developer`, `(?:^|\n|[.!?"] ?)\s*(?:#{1,4}\s*|\*\*\s*)?(?:system|assistant|ai assistant|developer)(?: (?:message|prompt|override|note))?\s*(?:\*\*)?:`},
	{`##`, `#{2,4}\s*(?:system|instructions?|assistant|user|response|task)\b`},
	{`===`, `={3,}\s*[0-9a-f]{6,}\s*={3,}`},
	{`---|===|<<<|***`, `(?:-{3,}|={3,}|<{3,}|\*{3,})\s*(?:end|begin|stop|start)(?: of)?(?: the)? (?:data|document|context|paragraph|article|text|input|prompt|instructions|system)`},
	{`end of `, `\bend of (?:data|input|untrusted (?:text|data)|the untrusted (?:text|data)|prompt|user input)\b`},
	{`忽|无视|無視|忘|不要理会`, `(?:忽略|无视|無視|忘记|忘記|忽視|不要理会)[^。！？]{0,14}(?:指令|指示|规则|規則|提示|要求|命令|说明|設定)`},
	{`人工智能|语言模型|語言模型|大模型|机器人|评审|ai`, `(?:作为|作為|你是|你现在是|你現在是|致|给|請|请)[^。！？]{0,6}(?:人工智能|语言模型|語言模型|大模型|聊天机器人|评审模型|机器评审|ai)`},
	{`报告|報告|标记|標記|指出|列出`, `(?:不要|请勿|請勿|禁止|切勿)(?:报告|報告|标记|標記|指出|列出)[^。！？]{0,8}(?:错误|錯誤|问题|問題)`},
	{`输出|輸出|回答|返回|回复|回覆`, `(?:输出|輸出|回答|返回|回复|回覆)[^。！？]{0,12}(?:空列表|空的|没有错误|沒有錯誤|无错误|json|满分|100分)`},
	{`系统提示|系統提示`, `系统提示|系統提示词`},
	{`無視|忘れ|従わない|エラー|誤り|空の`, `(?:指示|命令|ルール|プロンプト)[^。！？]{0,12}(?:無視|忘れ|従わない)|(?:エラー|誤り)(?:なし|はない)と(?:報告|回答|答え)|(?:空の)(?:リスト|配列)を(?:返|出力)`},
	{`무시|잊|오류`, `(?:지시|명령|규칙|지침|프롬프트)[^.!?]{0,12}(?:무시|잊)|오류(?:가)? 없다고`},
	{`ignorier|missacht|vergiss|vergess`, `\b(?:ignorier\w*|missacht\w*|vergiss|vergesst|vergessen sie)\b[^.!?]{0,40}(?:anweisung|regel|vorgabe|befehl|instruktion|prompt)`},
	{`antwort|gib|melde`, `\b(?:antworte\w*|gib|melde\w*)\b[^.!?]{0,40}(?:leere\w* liste|keine\w* fehler|json)`},
	{`negeer|zignoruj|yok say|görmezden|unut`, `\bnegeer\w*\b[^.!?]{0,30}(?:instructies|regels)|\bzignoruj\w*[^.!?]{0,30}(?:instrukcj|polece|zasad)|(?:talimat|kural)[^.!?]{0,30}(?:yok say|görmezden gel|unut)`},
	{`ignor|oubli|répond|renvo`, `\b(?:ignor(?:e|ez|er)|oubli(?:e|ez|er))\b[^.!?]{0,40}(?:instructions|consignes|règles|directives)|\b(?:réponds|répondez|renvoie|renvoyez)\b[^.!?]{0,40}(?:liste vide|aucune erreur|json)`},
	{`ignor|olvid|responda|responde|devuelv`, `\b(?:ignor(?:a|e|ad|en)|olvid(?:a|e|en))\b[^.!?]{0,40}(?:instrucciones|reglas|indicaciones)|\b(?:responde|responda|devuelve|devuelva)\b[^.!?]{0,40}(?:lista vacía|ningún error|sin errores|json)`},
	{`ignora|dimentica|ignore|esque`, `\b(?:ignora|ignorate|dimentica)\b[^.!?]{0,40}(?:istruzioni|regole)|\b(?:ignore|ignora|esqueça|esquece)\b[^.!?]{0,40}(?:instruções|regras)`},
	{`игнорируй|забудь|внимания|ответь|верни|выведи`, `(?:игнорируй|проигнорируй|забудь|не обращай внимания)\S*[^.!?]{0,40}(?:инструкц|правил|указани)|(?:ответь|верни|выведи)\S*[^.!?]{0,40}(?:пуст|нет ошибок|json)`},
	{`ігноруй|забудь`, `(?:ігноруй|забудь)\S*[^.!?]{0,40}(?:інструкц|правил|вказівк)`},
	{`تجاهل|انس|دستور`, `(?:تجاهل|انس)[^.!؟]{0,30}(?:التعليمات|القواعد|الأوامر)|(?:دستور)[^.!؟]{0,20}(?:نادیده)`},
	{`निर्देश|नियम|bỏ qua|abaikan`, `(?:निर्देश|नियम)[^।!?]{0,30}(?:अनदेखा|भूल|नज़रअंदाज़)|bỏ qua[^.!?]{0,30}(?:hướng dẫn|quy tắc|chỉ dẫn)|abaikan[^.!?]{0,30}(?:instruksi|aturan|perintah)`},
}
