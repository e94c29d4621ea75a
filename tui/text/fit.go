package text

const ellipsis = "…"

// fit keeps as much of the line's beginning as its cells allow, and says with
// "…" that there was more.
func fit(line []unit, width int) []unit {
	if cells(line) <= width {
		return line
	}
	more := newUnit(ellipsis, Visual, 0)
	if width < more.cells {
		return nil
	}
	keep, used := 0, more.cells
	for used+line[keep].cells <= width {
		used += line[keep].cells
		keep++
	}
	line = withoutBlanks(line[:keep])
	if keep = len(line); keep > 0 {
		more.from, more.to = line[keep-1].to, line[keep-1].to+1
	}
	return append(line[:keep:keep], more)
}

// wrap breaks at blanks where it can, and inside a word that is wider than a
// line.
func wrap(line []unit, width int) [][]unit {
	var out [][]unit
	for len(line) > 0 {
		end, used, blank := 0, 0, 0
		for end < len(line) && used+line[end].cells <= width {
			used += line[end].cells
			if end++; end < len(line) && line[end].base == ' ' {
				blank = end
			}
		}
		if end < len(line) && blank > 0 {
			end = blank
		}
		if end == 0 { // wider than the whole line
			line[0].shown, line[0].base, line[0].cells = ellipsis, '…', 1
			end = 1
		}
		out = append(out, withoutBlanks(line[:end]))
		for line = line[end:]; len(line) > 0 && line[0].base == ' '; {
			line = line[1:]
		}
	}
	return out
}

func withoutBlanks(line []unit) []unit {
	for len(line) > 0 && line[len(line)-1].base == ' ' {
		line = line[:len(line)-1]
	}
	return line
}
