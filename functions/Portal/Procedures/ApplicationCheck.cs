using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Portal.Errors;

namespace EGov.Portal.Procedures;

/// <summary>Checks an application against what its procedure asks for.</summary>
internal static class ApplicationCheck
{
    /// <summary>A paper may come in so many files.</summary>
    public const int MostFilesPerComponent = 10;

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
            var place = JsonPointer.Of("form", field.Name);
            if (value.Length == 0)
            {
                if (field.Required)
                {
                    yield return PlatformErrors.FieldRequired.At(place);
                }
            }
            else if (FieldCheck.Of(field, value, place) is { } wrong)
            {
                yield return wrong;
            }
        }
    }

    private static IEnumerable<FieldError> UnknownFields(Procedure procedure, IReadOnlyDictionary<string, string> form) =>
        form.Keys.Where(name => procedure.Form.All(field => field.Name != name))
            .Select(name => PortalErrors.UnknownFormField.At(JsonPointer.Of("form", name)));

    private static IEnumerable<FieldError> MissingComponents(
        Procedure procedure, IReadOnlyDictionary<string, string> form, IReadOnlyList<(string Component, string File)> papers) =>
        procedure.Components
            .Where(component => component.IsRequired(form) && papers.All(paper => paper.Component != component.Code))
            .Select(component => PortalErrors.MissingPaper.At(JsonPointer.Of("components", component.Code), component.Name));

    private static IEnumerable<FieldError> WrongComponents(Procedure procedure, IReadOnlyList<(string Component, string File)> papers)
    {
        foreach (var group in papers.GroupBy(paper => paper.Component, StringComparer.Ordinal))
        {
            var place = JsonPointer.Of("components", group.Key);
            if (procedure.Components.All(component => component.Code != group.Key))
            {
                yield return PortalErrors.UnknownPaper.At(place);
            }
            else if (group.Count() > MostFilesPerComponent)
            {
                yield return PortalErrors.TooManyFilesOfPaper.At(place, MostFilesPerComponent);
            }
        }
    }
}
