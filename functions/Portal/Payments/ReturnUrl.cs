using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Portal.Payments;

/// <summary>Where the payer goes after paying. It stays on this site, so that nobody is sent elsewhere by a link of ours.</summary>
internal static class ReturnUrl
{
    private const int Longest = 300;

    /// <summary>The path that was asked for, or the dossier's page.</summary>
    public static Result<string> Of(string? wanted, string code)
    {
        if (wanted is null)
        {
            return $"/ho-so/{code}";
        }

        // Browsers read a backslash as a slash and drop control characters, so that both could lead to another host.
        return wanted.Length <= Longest
            && wanted.StartsWith('/')
            && !wanted.StartsWith("//", StringComparison.Ordinal)
            && wanted.All(static letter => letter is > ' ' and < '\x7f' and not '\\')
                ? wanted
                : PlatformErrors.InvalidFields.For(new FieldError(
                    "/returnUrl",
                    new("Phải là đường dẫn của trang này, bắt đầu bằng /.", "Must be a path of this site that begins with /.")));
    }
}
