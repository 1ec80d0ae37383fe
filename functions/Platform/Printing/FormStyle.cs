namespace EGov.Platform.Printing;

/// <summary>How text of a form is set. The sizes are those on A5; larger paper has larger letters.</summary>
public enum FormStyle
{
    /// <summary>7.5 points.</summary>
    Small,

    /// <summary>7.5 points, bold.</summary>
    SmallBold,

    /// <summary>9 points: what a form says.</summary>
    Text,

    /// <summary>9 points, bold.</summary>
    Bold,

    /// <summary>8.5 points, italic.</summary>
    Italic,

    /// <summary>11 points, bold.</summary>
    Title,
}
