package requests

import (
	"slices"
	"strconv"
	"strings"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// fieldsOf an order, in the order in which an agent needs them: what to look
// up, what to make, for whom.
func fieldsOf(m opened, w lang.Requests, l office.Lang) []kit.Fact {
	return filled(everyField(m, w, l))
}

// everyField is fieldsOf with those that are empty.
func everyField(m opened, w lang.Requests, l office.Lang) []kit.Fact {
	r, h := m.request, m.house
	fields := notices(r, w, l)
	for _, choice := range m.settled {
		fields = append(fields, kit.Fact{Label: w.Settled, Value: lang.Choice(choice).In(l)})
	}
	fields = append(fields, actFields(r.Order, w, l)...)
	fields = append(fields, paperFields(r, w, l)...)
	fields = append(fields, addresseeFields(r.Order, w)...)
	return append(fields, workFields(r, h, w, l)...)
}

func filled(fields []kit.Fact) []kit.Fact {
	return slices.DeleteFunc(fields, func(f kit.Fact) bool { return f.Value == "" })
}

func notices(r office.Request, w lang.Requests, l office.Lang) []kit.Fact {
	var out []kit.Fact
	switch {
	case r.Withheld():
		out = append(out, kit.Fact{Value: w.Withdrawn.In(l), Tone: kit.Warn})
	case r.Withdrawn:
		out = append(out, kit.Fact{Value: w.WithdrawnMark.In(l), Tone: kit.Warn})
	}
	if len(r.Clash) > 0 {
		out = append(out, kit.Fact{Value: w.Clash.In(l), Tone: kit.Warn})
	}
	if r.Late {
		out = append(out, kit.Fact{Value: w.Late.In(l), Tone: kit.Warn})
	}
	return out
}

func actFields(o office.Order, w lang.Requests, l office.Lang) []kit.Fact {
	sex := w.Female
	if o.Holder.Sex == "m" {
		sex = w.Male
	}
	return []kit.Fact{
		{Label: w.Holder, Value: o.Holder.First + " " + o.Holder.Family, As: kit.Naming, Tone: kit.Strong},
		{Label: w.Latin, Value: strings.TrimSpace(o.Holder.FirstLatin + " " + o.Holder.FamilyLatin), As: kit.Naming},
		{Label: w.Act, Value: o.Act.String(), As: kit.Figures},
		{Label: w.Register, Value: o.Act.Register},
		{Label: w.Birth, Value: birth(o.Holder.Birth), As: kit.Figures},
		{Label: w.Sex, Value: sex.In(l)},
		{Label: w.Father, Value: o.Holder.Father, As: kit.Naming},
		{Label: w.Mother, Value: o.Holder.Mother + " " + o.Holder.MotherName, As: kit.Naming},
	}
}

func paperFields(r office.Request, w lang.Requests, l office.Lang) []kit.Fact {
	extracts, fullCopies := r.Papers()
	out := []kit.Fact{
		{Label: w.ExtractsOf, Value: toMake(extracts, r.Order.Extracts, w, l)},
		{Label: w.FullCopiesOf, Value: toMake(fullCopies, r.Order.FullCopies, w, l)},
		{Label: w.Language, Value: lang.PaperLanguage(r.Order.Language).In(l)},
	}
	if r.Order.Marriage {
		out = append(out, kit.Fact{Label: w.Marriage, Value: w.Yes.In(l), Tone: kit.Warn})
	}
	if r.Order.Abroad {
		out = append(out, kit.Fact{Value: w.Abroad.In(l)})
	}
	return append(out, kit.Fact{Label: w.Proof, Value: proof(r.Order.Proof, w, l)})
}

// toMake says how many papers are to be made, and how many were asked for where
// a refusal struck some.
func toMake(n, asked int, w lang.Requests, l office.Lang) string {
	if n == asked {
		return strconv.Itoa(n)
	}
	return strconv.Itoa(n) + " " + w.AskedFor.With(l, strconv.Itoa(asked))
}

func addresseeFields(o office.Order, w lang.Requests) []kit.Fact {
	who := w.Addressee
	if o.Origin == office.Counter {
		who = w.Asker
	}
	a := o.Addressee
	return []kit.Fact{
		{Label: who, Value: a.Name, As: kit.Naming},
		{Label: w.Contact, Value: strings.TrimSpace(a.Phone + "  " + a.Email), As: kit.Figures},
		{Label: w.Address, Value: a.Line1, As: kit.Naming},
		{Label: w.Blank, Value: a.Line2, As: kit.Naming},
		{Label: w.Blank, Value: strings.Join(strings.Fields(a.Postcode+" "+a.Locality+" "+a.Country), " "), As: kit.Naming},
	}
}

func workFields(r office.Request, h house, w lang.Requests, l office.Lang) []kit.Fact {
	out := []kit.Fact{{Label: w.PlacedAt, Value: lang.Date(h.settings.Calendar.DayOf(r.Order.PlacedAt)), As: kit.Figures}}
	if r.Order.Origin == office.Counter {
		out = append(out, kit.Fact{Label: w.Origin, Value: lang.Origin(office.Counter).In(l)})
	}
	if r.By != "" {
		out = append(out, kit.Fact{Label: w.With, Value: h.Person(r.By, l)})
	}
	if r.Folder != 0 {
		out = append(out, kit.Fact{Label: w.Folder, Value: strconv.FormatUint(r.Folder, 10), As: kit.Figures})
	}
	if r.Hold != "" {
		out = append(out, kit.Fact{Label: w.Hold, Value: lang.Hold(office.HoldCode(r.Hold)).In(l), Tone: kit.Warn})
	}
	for _, refusal := range r.Refusals {
		out = append(out, kit.Fact{Label: w.Refusal, Value: lang.Refused(refusal, l), Tone: kit.Warn})
	}
	if r.Signature != nil {
		out = append(out, kit.Fact{Label: w.Signature, Value: lang.Signed(*r.Signature, h, l), Tone: toneIf(r.Signature.Outside, kit.Warn)})
	}
	switch {
	case r.Due != 0:
		out = append(out, kit.Fact{Label: w.Duty, Value: r.Due.Format(l)})
	case r.Signature != nil && r.Signature.NoTariff:
		out = append(out, kit.Fact{Label: w.Duty, Value: w.NoTariff.In(l), Tone: kit.Warn})
	}
	if r.To != "" {
		out = append(out, kit.Fact{Label: w.To, Value: h.Bureau(r.To, l)})
	}
	return append(out, kit.Fact{Label: w.Note, Value: r.Note})
}

// birth is a day or only a year.
func birth(text string) string {
	if len(text) == 4 {
		return text
	}
	return lang.Date(office.Day(text))
}

func proof(p *office.Proof, w lang.Requests, l office.Lang) string {
	if p == nil {
		return w.NoProof.In(l)
	}
	kind := strings.ToUpper(p.Type[strings.LastIndex(p.Type, "/")+1:])
	return kind + " " + w.Kilobytes.With(l, strconv.FormatInt((p.Size+1023)/1024, 10))
}

func toneIf(yes bool, tone kit.Tone) kit.Tone {
	if yes {
		return tone
	}
	return kit.Plain
}
