using System.Text.RegularExpressions;
using EGov.Platform.Results;

namespace EGov.Portal.Procedures;

/// <summary>Checks an application against what its procedure asks for.</summary>
internal static class ApplicationCheck
{
    /// <summary>A paper may come in so many files.</summary>
    public const int MostFilesPerComponent = 10;

    private const int LongestValue = 500;

    private static readonly TimeSpan PatternLimit = TimeSpan.FromMilliseconds(100);

    /// <summary>All that is wrong, at once.</summary>
    public static IReadOnlyList<FieldError> Of(
        Procedure procedure, IReadOnlyDictionary<string, string> form, IReadOnlyList<(string Component, string File)> papers) =>
    [
        .. WrongFields(procedure, form),
        .. UnknownFields(procedure, form),
        .. MissingComponents(procedure, form, papers),
        .. WrongComponents(procedure, papers),
    ];

    private static IEnumerable<FieldError> WrongFields(Procedure procedure, IReadOnlyDictionary<string, string> form)
    {
        foreach (var field in procedure.Form)
        {
            var value = form.GetValueOrDefault(field.Name, string.Empty);
            if (value.Length == 0)
            {
                if (field.Required)
                {
                    yield return new($"/form/{field.Name}", new("Bắt buộc.", "Required."));
                }
            }
            else if (value.Length > LongestValue
                || (field.Values is not null && field.Values.All(choice => choice.Value != value))
                || (field.Pattern is not null && !Regex.IsMatch(value, field.Pattern, RegexOptions.CultureInvariant, PatternLimit)))
            {
                yield return new($"/form/{field.Name}", new("Giá trị không hợp lệ.", "Not a valid value."));
            }
        }
    }

    private static IEnumerable<FieldError> UnknownFields(Procedure procedure, IReadOnlyDictionary<string, string> form) =>
        form.Keys.Where(name => procedure.Form.All(field => field.Name != name))
            .Select(name => new FieldError($"/form/{name}", new("Biểu mẫu không có trường này.", "The form has no such field.")));

    private static IEnumerable<FieldError> MissingComponents(
        Procedure procedure, IReadOnlyDictionary<string, string> form, IReadOnlyList<(string Component, string File)> papers) =>
        procedure.Components
            .Where(component => component.IsRequired(form) && papers.All(paper => paper.Component != component.Code))
            .Select(component => new FieldError(
                $"/components/{component.Code}", new($"Thiếu: {component.Name.Vi}.", $"Missing: {component.Name.En}.")));

    private static IEnumerable<FieldError> WrongComponents(Procedure procedure, IReadOnlyList<(string Component, string File)> papers)
    {
        foreach (var group in papers.GroupBy(paper => paper.Component, StringComparer.Ordinal))
        {
            if (procedure.Components.All(component => component.Code != group.Key))
            {
                yield return new($"/components/{group.Key}", new("Thủ tục không có thành phần này.", "The procedure asks for no such paper."));
            }
            else if (group.Count() > MostFilesPerComponent)
            {
                yield return new($"/components/{group.Key}", new("Quá nhiều tệp.", "Too many files."));
            }
        }
    }
}
