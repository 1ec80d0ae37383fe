using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EGov.Identity.Errors;
using EGov.Identity.Provider;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Identity.Pages;

/// <summary>
/// Takes forms of this provider's own pages only. A browser says from which site a form comes; one that does not say so must bring a secret
/// twice, in a cookie that no other site is sent and in the form.
/// </summary>
internal sealed class FormGuard(Issuer issuer)
{
    /// <summary>The name of the hidden field.</summary>
    public const string Field = "form_token";

    private const string CookieName = "egov_form";

    /// <summary>The hidden field of a form; its other half goes with the answer as a cookie, unless the browser has one.</summary>
    public string FieldOf(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        // A page may have several forms; its answer sets one cookie.
        if ((request.Cookies[CookieName] ?? request.HttpContext.Items[typeof(FormGuard)]) is not string { Length: 43 } secret)
        {
            secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
            request.HttpContext.Items[typeof(FormGuard)] = secret;
            request.HttpContext.Response.Cookies.Append(
                CookieName, secret, new() { HttpOnly = true, Secure = issuer.IsSecure, SameSite = SameSiteMode.Strict, Path = Issuer.Path });
        }

        return $"""<input type="hidden" name="{Field}" value="{HashOf(secret)}">""";
    }

    /// <summary>The fields of a form of this provider's own pages.</summary>
    public async Task<Result<FormFields>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!(await FormFields.ReadAsync(request, cancellation)).Succeeded(out var fields, out var error))
        {
            return error;
        }

        return IsOwn(request, fields) ? fields : IdentityErrors.ForeignForm.With();
    }

    private bool IsOwn(HttpRequest request, FormFields fields)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is "" or "same-origin"
            && (origin.Length == 0 || issuer.Name == origin + Issuer.Path)
            && request.Cookies[CookieName] is { Length: 43 } secret
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(secret)), Encoding.ASCII.GetBytes(fields[Field]));
    }

    /// <summary>The field tells nothing of the cookie, should a page be saved or copied.</summary>
    private static string HashOf(string secret) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes($"form {secret}")));
}
