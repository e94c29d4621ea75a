package lang

// Grave says what is lost by an action and asks whether it is meant; empty for
// an action that can simply be done again or taken back. Who writes a sentence
// here has every form ask once more.
func Grave(action string) S { return grave[action] }

var grave = map[string]S{
	"refuse":        {"الوثائق المعنية لن تُحرَّر. رفض؟", "Les documents visés ne seront pas établis. Rejeter ?"},
	"transfer":      {"ما يُحال يغادر هذا المكتب ولا يُسترجع هنا. إحالة؟", "Ce qui est transféré quitte ce bureau et ne s'y reprend pas. Transférer ?"},
	"settle":        {"يُسوَّى التباين مرة واحدة. اعتماد هذا القرار؟", "Une divergence ne se règle qu'une fois. Retenir cette décision ?"},
	"person.remove": {"لن يدخل هذا الشخص بعد الآن. حذفه؟", "Cette personne n'entrera plus. La retirer ?"},
}
