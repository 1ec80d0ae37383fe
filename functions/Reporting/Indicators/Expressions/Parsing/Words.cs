using System.Text.RegularExpressions;
using EGov.Platform.Results;
using EGov.Reporting.Errors;

namespace EGov.Reporting.Indicators.Expressions.Parsing;

/// <summary>Takes an expression apart into its words.</summary>
internal static partial class Words
{
    /// <summary>All words, the last of which is the end.</summary>
    public static Result<IReadOnlyList<Token>> Of(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            var match = Word().Match(text, at);
            if (!match.Success)
            {
                return ReportingErrors.ExpressionNotReadable.With(at + 1, text[at]);
            }

            if (!match.Groups["space"].Success)
            {
                tokens.Add(TokenOf(match));
            }

            at += match.Length;
        }

        tokens.Add(new(TokenKind.End, string.Empty, text.Length + 1));
        return tokens;
    }

    private static Token TokenOf(Match match)
    {
        foreach (var kind in (ReadOnlySpan<TokenKind>)[TokenKind.Sign, TokenKind.Number, TokenKind.Measure, TokenKind.Indicator, TokenKind.Constant, TokenKind.Variable])
        {
            if (match.Groups[kind.ToString()] is { Success: true } group)
            {
                return new(kind, group.Value, match.Index + 1);
            }
        }

        return new(TokenKind.Name, match.Value, match.Index + 1);
    }

    [GeneratedRegex(
        @"\G((?<space>[ \t\r\n]+)|(?<Sign>==|!=|<=|>=|&&|\|\||[-+*/%^(),.<>!])|(?<Number>[0-9]+(\.[0-9]+)?)|#\{(?<Measure>[^{}]*)\}|N\{(?<Indicator>[^{}]*)\}"
        + @"|C\{(?<Constant>[^{}]*)\}|\[(?<Variable>[^\[\]]*)\]|[A-Za-z][A-Za-z0-9]*)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Word();
}
