namespace EGov.Platform.Results;

/// <summary>The languages that the product speaks.</summary>
public enum Language
{
    /// <summary>Vietnamese, the default.</summary>
    Vietnamese,

    /// <summary>English.</summary>
    English,
}

/// <summary>A text in every language of the product.</summary>
/// <param name="Vi">In Vietnamese.</param>
/// <param name="En">In English.</param>
public sealed record Text(string Vi, string En)
{
    /// <summary>The text in one language.</summary>
    public string In(Language language) => language == Language.English ? En : Vi;
}
