namespace EGov.Reporting.Indicators.Expressions.Parsing;

/// <summary>A word of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it is written; of a measure or constant what stands between the braces, of a variable what stands between the brackets.</param>
/// <param name="Place">The number of its first character, from 1.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Place)
{
    /// <summary>As an error shows it.</summary>
    public string Shown => Kind switch
    {
        TokenKind.Measure => $"#{{{Text}}}",
        TokenKind.Indicator => $"N{{{Text}}}",
        TokenKind.Constant => $"C{{{Text}}}",
        TokenKind.Variable => $"[{Text}]",
        TokenKind.End => "…",
        _ => Text,
    };
}

/// <summary>What a word is.</summary>
internal enum TokenKind
{
    /// <summary>An operator, parenthesis, comma or full stop.</summary>
    Sign,

    /// <summary>A number.</summary>
    Number,

    /// <summary>The name of a function.</summary>
    Name,

    /// <summary>A measure.</summary>
    Measure,

    /// <summary>A measure that is spelled as an indicator.</summary>
    Indicator,

    /// <summary>A constant.</summary>
    Constant,

    /// <summary>A variable.</summary>
    Variable,

    /// <summary>The end of the expression.</summary>
    End,
}
