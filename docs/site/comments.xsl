<?xml version="1.0" encoding="utf-8"?>
<!-- docfx adds inherited parameters to those of a member, and then ignores those of the member. With this transformation, a member that documents its parameters inherits only the rest. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="@*|node()">
    <xsl:copy>
      <xsl:apply-templates select="@*|node()" />
    </xsl:copy>
  </xsl:template>

  <xsl:template match="member[param]/inheritdoc">
    <inheritdoc path="/*[not(self::param)]">
      <xsl:copy-of select="@cref" />
    </inheritdoc>
  </xsl:template>

</xsl:stylesheet>
