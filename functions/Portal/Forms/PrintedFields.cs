using EGov.Platform.Http;
using EGov.Platform.Printing;
using EGov.Platform.Results;
using EGov.Portal.Errors;
using EGov.Portal.Procedures;

namespace EGov.Portal.Forms;

/// <summary>The fields of an application that forms print: what is signed must show all that was written in them.</summary>
internal static class PrintedFields
{
    /// <summary>The fields with characters that forms cannot draw.</summary>
    public static IEnumerable<FieldError> Undrawable(Procedure procedure, IReadOnlyDictionary<string, string> form)
    {
        var applicant = procedure.Applicant;
        string?[] printed = [applicant.Name, applicant.Address, applicant.Phone, applicant.Email, applicant.PersonalId];
        foreach (var field in procedure.Form.Where(field => printed.Contains(field.Name)))
        {
            var missing = FormLetters.MissingIn(form.GetValueOrDefault(field.Name, string.Empty));
            if (missing.Count > 0)
            {
                yield return PortalErrors.UndrawableText.At(JsonPointer.Of("form", field.Name), field.Label, string.Join(" ", missing.Take(10)));
            }
        }
    }
}
