namespace EGov.Platform.Printing;

/// <summary>A line of a form, or as many as its text takes.</summary>
/// <param name="Label">What stands before the colon; empty for a paragraph.</param>
/// <param name="Text">What is said.</param>
public sealed record FormLine(string Label, string Text);
