using System.Globalization;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Indicators.Expressions.Nodes;
using EGov.Reporting.Values;

namespace EGov.Reporting.Indicators.Expressions.Parsing;

/// <content>Functions, measures, and what every part goes through.</content>
internal sealed partial class Parser
{
    private const string TotalName = "total";
    private const string OffsetName = "periodOffset";

    private Node? ReadCall()
    {
        var name = Take();
        if (Function.Find(name.Text) is not { } function)
        {
            return Fail(ReportingErrors.ExpressionUnknownName.With(name.Place, name.Text, string.Join(", ", Function.Names)));
        }

        if (!Expect("("))
        {
            return null;
        }

        var arguments = new List<Node>();
        do
        {
            var place = Word;
            var argument = Deeper(ReadEither);
            if ((function.WantsCondition && arguments.Count == 0 ? ConditionOf(place, argument) : NumberOf(place, argument)) is not { } good)
            {
                return null;
            }

            arguments.Add(good);
        }
        while (Accept(","));

        return !Expect(")") ? null
            : arguments.Count >= function.Least && arguments.Count <= function.Most ? Counted(new Call(function, arguments))
            : Fail(ReportingErrors.ExpressionWrongCount.With(name.Place, name.Text, function.Least, function.Most));
    }

    private Node? ReadMeasure()
    {
        var word = Take();
        var parts = word.Text.Split(':', 2);
        if (!Codes.IsMeasure(parts[0]) || (parts.Length > 1 && !CellKey.IsCategory(parts[1])))
        {
            return Fail(ReportingErrors.ExpressionBadCode.With(word.Place, word.Shown));
        }

        ValueReference? reference = new(parts[0], parts.ElementAtOrDefault(1), word.Kind is TokenKind.Indicator);
        while (reference is not null && Accept("."))
        {
            reference = ReadWindow(reference);
        }

        return reference is null ? null : Counted(new Reading(reference));
    }

    private ValueReference? ReadWindow(ValueReference of)
    {
        var name = Take();
        var window = Windows.Find(name.Text);
        if (window is null && name.Text is not (TotalName or OffsetName))
        {
            Fail(ReportingErrors.ExpressionUnknownName.With(name.Place, name.Shown, string.Join(", ", Windows.Names.Append(TotalName).Append(OffsetName))));
            return null;
        }

        if (window is not null ? of.Window is not Window.None : name.Text is TotalName ? of.IsTotal : of.Offset is not 0)
        {
            Fail(ReportingErrors.ExpressionSaidTwice.With(name.Place, name.Text));
            return null;
        }

        if (!Expect("("))
        {
            return null;
        }

        var with = window is { } found ? of with { Window = found } : name.Text is TotalName ? of with { IsTotal = true } : ReadOffset(of);
        return with is not null && Expect(")") ? with : null;
    }

    private ValueReference? ReadOffset(ValueReference of)
    {
        var place = Word.Place;
        var sign = Accept("-") ? -1 : 1;
        var word = Take();
        if (word.Kind is TokenKind.Number
            && int.TryParse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var periods)
            && periods is > 0 and <= ExpressionLimits.ExpressionOffset)
        {
            return of with { Offset = sign * periods };
        }

        Fail(ReportingErrors.ExpressionBadOffset.With(place, ExpressionLimits.ExpressionOffset));
        return null;
    }

    private Node? Deeper(Func<Node?> read)
    {
        if (++depth > ExpressionLimits.ExpressionDepth)
        {
            return Fail(ReportingErrors.ExpressionTooDeep.With(Word.Place, ExpressionLimits.ExpressionDepth));
        }

        var inner = read();
        depth--;
        return inner;
    }

    private Node? Counted(Node node) => ++parts <= ExpressionLimits.ExpressionParts
        ? node
        : Fail(ReportingErrors.ExpressionTooLarge.With(Word.Place, ExpressionLimits.ExpressionParts));

    private Node? NumberOf(Token place, Node? node) =>
        node is { IsCondition: true } ? Fail(ReportingErrors.ExpressionNumberWanted.With(place.Place)) : node;

    private Node? ConditionOf(Token place, Node? node) =>
        node is { IsCondition: false } ? Fail(ReportingErrors.ExpressionConditionWanted.With(place.Place)) : node;

    private Token Take() => words[next].Kind is TokenKind.End ? words[next] : words[next++];

    private bool Accept(string sign)
    {
        var there = Word.Kind is TokenKind.Sign && Word.Text == sign;
        next += there ? 1 : 0;
        return there;
    }

    private bool Expect(string sign)
    {
        if (Accept(sign))
        {
            return true;
        }

        Unexpected(new($"\"{sign}\"", $"\"{sign}\""));
        return false;
    }

    private Node? Unexpected(Text wanted) => Fail(ReportingErrors.ExpressionUnexpected.With(Word.Place, Word.Shown, wanted));

    private Node? Fail(Error error)
    {
        failure ??= error;
        return null;
    }
}
