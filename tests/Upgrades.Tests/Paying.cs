using EGov.Portal.Tests.Api;

namespace EGov.Upgrades.Tests;

/// <summary>Pays a dossier as a client of any release does: at once, or at the gateway's page where the answer names one.</summary>
internal static class Paying
{
    internal static async Task<Answer> PayAsync(ApiClient applicant, string code)
    {
        var payment = await applicant.PostAsync($"api/dossiers/{code}/payments", """{"method":"online"}""", $"payment-{code}");
        if (payment.Status == 201 && payment.Json["redirectUrl"]?.ToString() is { } page)
        {
            await applicant.PostAsync($"{page.TrimStart('/')}?deed=pay", null);
        }

        return payment;
    }
}
