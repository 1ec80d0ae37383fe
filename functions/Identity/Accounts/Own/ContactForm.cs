using EGov.Identity.Pages;
using EGov.Platform.Http;
using EGov.Platform.Results;

namespace EGov.Identity.Accounts.Own;

/// <summary>The pages on which a person changes a contact.</summary>
internal sealed class ContactForm(FormGuard guard)
{
    private static readonly Text Title = new("Đổi liên hệ", "Change a contact");
    private static readonly Text GoOn = new("Tiếp tục", "Continue");
    private static readonly Text Mine = new("Tài khoản của tôi", "My account");

    public HtmlPage Show(Person person, Error? error = null, string? contact = null) => OwnProof
        .FieldIn(new FormPage(person.Call, guard, error).Field(AccountFields.ContactAddress, contact), person.Account)
        .Button(GoOn)
        .Link(Mine, person.Call.AddressOf("account"))
        .Create(Title, person.Call.AddressOf("account/contact"));

    public HtmlPage ShowCode(PageCall call, string contact, Error? error = null) => new FormPage(call, guard, error is null ? null : AccountFields.AtCode(error))
        .Say(new($"Mã đã được gửi đến {contact}.", $"A code was sent to {contact}."))
        .Field(AccountFields.Code)
        .Button(GoOn)
        .Link(Title, call.AddressOf("account/contact"))
        .Create(Title, call.AddressOf("account/contact/code"));
}
