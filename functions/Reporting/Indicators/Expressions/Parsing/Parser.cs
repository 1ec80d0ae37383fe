using System.Globalization;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Indicators.Expressions.Nodes;

namespace EGov.Reporting.Indicators.Expressions.Parsing;

/// <summary>Reads the words of one expression. A part that is not there means that the first error is known.</summary>
internal sealed partial class Parser(IReadOnlyList<Token> words)
{
    private int next;
    private int depth;
    private int parts;
    private Error? failure;

    private Token Word => words[next];

    /// <summary>The whole expression; null with the error.</summary>
    public Node? Read(out Error? error)
    {
        var begin = Word;
        var read = ReadEither();
        read = read is null || Word.Kind is TokenKind.End ? NumberOf(begin, read) : Unexpected(new("một phép tính", "an operator"));
        error = failure;
        return read;
    }

    private Node? ReadEither() => ReadLogic("||", () => ReadLogic("&&", ReadComparison, isBoth: true), isBoth: false);

    private Node? ReadLogic(string sign, Func<Node?> read, bool isBoth)
    {
        var begin = Word;
        var left = read();
        while (left is not null && Word is { Kind: TokenKind.Sign } word && word.Text == sign)
        {
            next++;
            var place = Word;
            left = ConditionOf(begin, left) is { } one && ConditionOf(place, read()) is { } other ? Counted(new Logic(isBoth, one, other)) : null;
        }

        return left;
    }

    private Node? ReadComparison()
    {
        var begin = Word;
        var left = ReadSum();
        if (left is null || Word.Kind is not TokenKind.Sign || !Comparison.Operators.Contains(Word.Text))
        {
            return left;
        }

        var sign = Take().Text;
        var place = Word;
        return NumberOf(begin, left) is { } one && NumberOf(place, ReadSum()) is { } other ? Counted(new Comparison(sign, one, other)) : null;
    }

    private Node? ReadSum() => ReadChain("+-", () => ReadChain("*/%", ReadSign));

    private Node? ReadChain(string signs, Func<Node?> read)
    {
        var begin = Word;
        var left = read();
        while (left is not null && Word is { Kind: TokenKind.Sign, Text.Length: 1 } word && signs.Contains(word.Text[0], StringComparison.Ordinal))
        {
            next++;
            var place = Word;
            left = NumberOf(begin, left) is { } one && NumberOf(place, read()) is { } other ? Counted(new Arithmetic(word.Text[0], one, other)) : null;
        }

        return left;
    }

    private Node? ReadSign()
    {
        if (Word is not { Kind: TokenKind.Sign, Text: "-" or "!" })
        {
            return ReadPower();
        }

        var isNot = Take().Text is "!";
        var place = Word;
        var of = Deeper(ReadSign);
        return (isNot ? ConditionOf(place, of) : NumberOf(place, of)) is { } part ? Counted(new Sign(isNot, part)) : null;
    }

    private Node? ReadPower()
    {
        var begin = Word;
        var number = ReadAtom();
        if (number is null || Word is not { Kind: TokenKind.Sign, Text: "^" })
        {
            return number;
        }

        next++;
        var place = Word;
        return NumberOf(begin, number) is { } one && NumberOf(place, Deeper(ReadSign)) is { } exponent ? Counted(new Arithmetic('^', one, exponent)) : null;
    }

    private Node? ReadAtom() => Word switch
    {
        { Kind: TokenKind.Number } => ReadNumber(),
        { Kind: TokenKind.Measure or TokenKind.Indicator } => ReadMeasure(),
        { Kind: TokenKind.Constant } => ReadConstant(),
        { Kind: TokenKind.Variable } => ReadVariable(),
        { Kind: TokenKind.Name } => ReadCall(),
        { Kind: TokenKind.Sign, Text: "(" } => ReadParentheses(),
        _ => Unexpected(new("một giá trị", "a value")),
    };

    private Node? ReadNumber()
    {
        var word = Take();
        return decimal.TryParse(word.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? Counted(new Number(number))
            : Fail(ReportingErrors.ExpressionBadNumber.With(word.Place, word.Text));
    }

    private Node? ReadConstant()
    {
        var word = Take();
        return Codes.IsMeasure(word.Text) ? Counted(new NamedConstant(word.Text)) : Fail(ReportingErrors.ExpressionBadCode.With(word.Place, word.Shown));
    }

    private Node? ReadVariable()
    {
        var word = Take();
        return word.Text is PeriodVariable.NumberInYear or PeriodVariable.YearlyCount
            ? Counted(new PeriodVariable(word.Text is PeriodVariable.YearlyCount))
            : Fail(ReportingErrors.ExpressionUnknownName.With(word.Place, word.Shown, $"[{PeriodVariable.NumberInYear}], [{PeriodVariable.YearlyCount}]"));
    }

    private Node? ReadParentheses()
    {
        next++;
        var inner = Deeper(ReadEither);
        return inner is not null && Expect(")") ? inner : null;
    }
}
