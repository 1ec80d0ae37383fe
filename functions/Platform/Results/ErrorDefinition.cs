using System.Globalization;

namespace EGov.Platform.Results;

/// <summary>An entry of an app's error catalogue. Its code never changes its meaning.</summary>
/// <param name="Code">The app's prefix and a number: <c>PORTAL-2001</c>.</param>
/// <param name="Status">The HTTP status that it is answered with.</param>
/// <param name="Title">What kind of error it is; the same each time.</param>
/// <param name="Detail">What happened this time, with placeholders <c>{0}</c>.</param>
public sealed record ErrorDefinition(string Code, int Status, Text Title, Text Detail)
{
    /// <summary>The error as it happened.</summary>
    public Error With(params object[] arguments) => new(this) { Arguments = arguments };

    /// <summary>The error with what is wrong field by field.</summary>
    public Error For(params IReadOnlyList<FieldError> fields) => new(this) { Fields = fields };

    /// <summary>The error as one of several in a request.</summary>
    /// <param name="field">Where, as in <see cref="FieldError.Field"/>.</param>
    /// <param name="arguments">What the placeholders of the detail text stand for; a <see cref="Text"/> is said in its language.</param>
    public FieldError At(string field, params object[] arguments) =>
        new(field, new(DetailIn(Language.Vietnamese, arguments), DetailIn(Language.English, arguments)), Code);

    /// <summary>The detail text with its placeholders filled.</summary>
    internal string DetailIn(Language language, IReadOnlyList<object> arguments) => arguments.Count == 0
        ? Detail.In(language)
        : string.Format(
            CultureInfo.InvariantCulture,
            Detail.In(language),
            [.. arguments.Select(argument => argument is Text text ? text.In(language) : argument)]);
}
