package lang

import "watiqa/store/office"

// SlipKind names what goes on a handover slip.
func SlipKind(k office.SlipKind) S { return slipKinds[k] }

var slipKinds = map[office.SlipKind]S{
	office.Inland:  {"داخل المغرب", "Maroc"},
	office.Foreign: {"إلى الخارج", "étranger"},
}

// SlipMode names how letters reach the Post.
func SlipMode(m office.SlipMode) S { return slipModes[m] }

var slipModes = map[office.SlipMode]S{
	office.AtRound:  {"جمع بالمكتب", "collecte au bureau"},
	office.AtAgency: {"إيداع بالوكالة", "dépôt à l'agence"},
}

// SlipStage names where a handover slip stands.
func SlipStage(s office.SlipStage) S { return slipStages[s] }

var slipStages = map[office.SlipStage]S{
	office.SlipFilling: {"مفتوحة", "ouvert"},
	office.SlipReady:   {"مغلقة", "arrêté"},
	office.SlipGone:    {"مودَعة", "remis"},
}

// Tracked names what the Post says of a letter.
func Tracked(t office.Tracked) S { return tracked[t] }

var tracked = map[office.Tracked]S{
	office.Accepted:  {"قبلها البريد", "acceptée"},
	office.InTransit: {"في الطريق", "en transit"},
	office.Presented: {"قُدِّمت ولم تُسلَّم", "présentée"},
	office.Arrived:   {"سُلِّمت", "distribuée"},
	office.SentBack:  {"أُرجعت", "retournée"},
}

// Reason names why the Post brings a letter back.
func Reason(r office.Reason) S { return returns[r] }

var returns = map[office.Reason]S{
	office.Unclaimed:   {"لم تُسحب في الأجل", "non réclamée"},
	office.UnknownHere: {"المرسل إليه مجهول بهذا العنوان", "inconnu à l'adresse"},
	office.BadAddress:  {"عنوان ناقص أو خاطئ", "adresse insuffisante ou erronée"},
	office.Declined:    {"رفضها المرسل إليه", "refusée par le destinataire"},
	office.OtherReason: {"سبب آخر", "autre motif"},
}

// LetterEnd names why a letter is one no longer.
func LetterEnd(e office.LetterEnd) S { return letterEnds[e] }

var letterEnds = map[office.LetterEnd]S{
	office.Unpacked: {"أُخرجت من الظرف", "pli ouvert"},
	office.Stopped:  {"أُوقفت: طلب مسحوب", "arrêtée : commande annulée"},
	office.Replaced: {"أُعيد إرسالها بملصق آخر", "renvoyée sous une autre étiquette"},
	office.Ended:    {"أُنهيت بعد الإرجاع", "close après retour"},
	office.Twin:     {"رسالة ثانية للطلب نفسه", "second pli de la même commande"},
}
