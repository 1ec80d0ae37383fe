namespace EGov.Cabinet.Ballots;

/// <summary>A question of a ballot.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Options">The alternatives; none for a question that is agreed to or not.</param>
/// <param name="Proposed">The key of the alternative that is proposed, for which silence counts where it is agreement; null when none is.</param>
internal sealed record Question(string Text, QuestionKind Kind, IReadOnlyList<QuestionOption>? Options = null, string? Proposed = null)
{
    /// <summary>Agrees (<c>đồng ý</c>).</summary>
    public const string Agree = "agree";

    /// <summary>Does not agree (<c>không đồng ý</c>).</summary>
    public const string Disagree = "disagree";

    /// <summary>Has another opinion (<c>ý kiến khác</c>), which is written down.</summary>
    public const string Other = "other";

    /// <summary>The keys that an answer may choose.</summary>
    public IReadOnlyList<string> Keys() => Kind is QuestionKind.Agreement
        ? [Agree, Disagree, Other]
        : [.. (Options ?? []).Select(option => option.Key), Other];

    /// <summary>What silence counts for where it means agreement; null when there is nothing to agree to.</summary>
    public string? SilenceKey => Kind is QuestionKind.Agreement ? Agree : Proposed;
}

/// <param name="Key">By which answers name it.</param>
/// <param name="Text">What it says.</param>
internal sealed record QuestionOption(string Key, string Text);

/// <summary>How a question is answered.</summary>
internal enum QuestionKind
{
    /// <summary>Agree, disagree, or another opinion.</summary>
    Agreement,

    /// <summary>One of several alternatives, or another opinion.</summary>
    Alternatives,
}
