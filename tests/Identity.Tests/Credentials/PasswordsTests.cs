using System.Buffers.Binary;
using EGov.Identity.Credentials;

namespace EGov.Identity.Tests.Credentials;

public sealed class PasswordsTests
{
    private const string Password = "con trâu đi trước cái cày";

    private static readonly Passwords Passwords = new();

    [Fact]
    public void The_right_password_is_right_and_others_are_not()
    {
        var hash = Passwords.HashOf(Password);

        Assert.Equal(SecretCheck.Right, Passwords.Check(hash, Password));
        Assert.Equal(SecretCheck.Wrong, Passwords.Check(hash, Password + " "));
        Assert.NotEqual(hash, Passwords.HashOf(Password));
    }

    /// <summary>The format of ASP.NET Core Identity: version, pseudo-random function (2 is HMAC-SHA512), rounds, length of the salt.</summary>
    [Fact]
    public void A_hash_is_PBKDF2_with_HMAC_SHA512_and_210_000_rounds()
    {
        var hash = Convert.FromBase64String(Passwords.HashOf(Password));

        Assert.Equal(1, hash[0]);
        Assert.Equal(2u, BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)));
        Assert.Equal(210_000u, BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)));
        Assert.Equal(16u, BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(9)));
    }

    [Fact]
    public void A_hash_of_fewer_rounds_is_right_and_made_anew() =>
        Assert.Equal(SecretCheck.RightButHashedAnew, Passwords.Check(new Passwords(1000).HashOf(Password), Password));

    /// <summary>All that the work depends on stands before the salt: function, rounds, length of the salt; and the length of the result.</summary>
    [Fact]
    public void Without_an_account_the_answer_is_wrong_after_the_same_work()
    {
        var (hash, nobodys) = (Convert.FromBase64String(Passwords.HashOf(Password)), Convert.FromBase64String(Passwords.NobodysHash));

        Assert.Equal(SecretCheck.Wrong, Passwords.Check(null, Password));
        Assert.Equal(hash[..13], nobodys[..13]);
        Assert.Equal(hash.Length, nobodys.Length);
        Assert.NotEqual(hash[13..], nobodys[13..]);
    }
}
