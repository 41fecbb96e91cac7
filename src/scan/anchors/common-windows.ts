/** Of windows that stand less often in a megabyte of source code, it is not known how often. */
export const RARE = 8;

/**
 * How often at least which four characters stand in a megabyte of source code, of those that texts to look for have; without
 * letter case, and with `_` for what joins words. Counted over 47 MB of packages of npm and 106 MB of projects in Python,
 * PHP, Ruby, Go, Java and C, of which each half counts as much, 2026-11-22.
 */
export const commonWindows: readonly (readonly [often: number, windows: string])[] = [
  [
    8,
    joined(`
      "ide (0x3 (des /app /hoo /rec 000_ ::no :_4, _0x2 _0x6 _0x7 _ada _beg _bou _cen _coo _cro _der _dns _io_
      _mic _npm _oau _rat _san _sat _stu _tls _v0_ _v1_ _wal \`___ a_cl a_ke a_ma a_mo a_to a_us aaia abse ack:
      acrb acrc acy_ aili al_l al_m al_r algo alst ango anta apps apse ar_a ar_c ar_l ar_o ar_r ares ark_ arte
      asei ashi asic asta asti at_o at_p atek atep athe audi ayer b_ap blea bleb blet book brac c_to cat_ cato
      cipa ck_b ck_e ckbo cli_ cloc comb come con_ cook cure d_ke d_mo dacc db_a dd_a deep depo dese digi dint
      djan dkey dles dns_ dpat driv dump e_3_ e_4_ e_bi eadm eal_ earr east ebas eblo echa ed_k edat edin edke
      el_a el_c el_p el_t elay eleg embl emon en_e en_l en_v en_w enca endr eope epoi erbe eriv erke ero_ esh_
      esql esst et_k et_m etac eten ethi etst exta ey_a ey_p ey_t eypa eyst f_cl fast ffic fire fsec g_be g_ke
      g_pa ge_a ge_b ge_r gged ghts gnal grav h_ap h_pa h_pr h_se hant happ hine i_co i_pr i_re i_se ic_p icke
      icro ifac ify( igit igni imat infi ingb ingp inta iond isca isec ish_ ital itse ive: jang jobs js_o k_ad
      k_ca k_de k_pr k_se k_te key( keyp kit_ kube l_da l_en l_mo l_te l_tr l_wi lash laye ld_h lebe let( lhos
      li_c ligh lise lob_ lobs logo ls__ lt_a lt_p lt_r lt_s lt_t lve_ m_cl m_pa m_to mach man_ maps mate mbly
      me_r mers micr mind most n_1_ n_fl n_la n_sa n_si n_sp n_we nd_b ne_a ne_b ne_n ne_s near ng_k ngo_ nist
      nkey nonc nova npm_ ns_h nsfe nsum ntab ntpa ntra ntre o_ac o_fa o_pa o_te oadc oat_ obs_ obse ocki odea
      ogic oin_ okie oks_ olon om/b on_k onar onde onfl onit onpa onsh onsu oots oppe opt_ or_v ortc oryb ostg
      ostp otst ouse outi ow_i ox_s oxy_ p_ct p_li p_pr p_st pat_ pedr pena peri pgra pha_ pi_n pi_p pi_s poly
      ptim r_ap r_at r_au r_fr r_ke raut rava rcel rcet rd_= rd_c re_b re_m reda reds reli reop resq rive rk_t
      rkey rom( romp ross rsiv rsor rtab rtex rust ry_k ry_n ry_r s_au s_he s_sa semb ser: serc ses: sete seto
      sfer sic_ sona sors sqli ss_= ss_d ssem ssh_ stdi stgr stma stst t_ab t_wo ta_a tabi tage tatt tcut te_k
      te_u tear teke tert tes( tgre th_e tics tile tine todo tras tref trus ttok twee ty_c uce_ unix unt( unts
      urso us_t ushe utin uuid ve_d ve_m w_se web_ weig what ws_a x_co y___ y_ac y_cl y_sc y_te y_wa ypti ypto
      ysto zip_
    `),
  ],
  [
    16,
    joined(`
      "___ "aut /bui /dep /int 1000 :nod ___\` __ht __us _age _bec _bee _bra _car _gov _hoo _iam _mas _mig _mon
      _oid _ses _sid _std _sum _tog _tot _usa _win a256 a_pa a_pr a_se a_va aacc achi acks ad_t adap agin ait_
      al_d ale_ alph alpr am_s amp_ an_s an_t anda anel ang_ anne ansa ansp appr apte ar_p ar_s ar_t arbi arco
      arke ars_ arts as_p as_s ask_ asks assp at_s atas atat ats_ atyp b_cl b_pa b_se begi bhoo blis blob boot
      bott boun box_ bser bsol c_cl c_co c_se card catc ccou ce_l ce_s cent cial city ck_a ck_c cker clic clou
      crap cree cros ct_s ctok cula d_us dapt dard dato db_p db_v de_a de_c de_p deli depl deri dete dify dle_
      dock dows drop duct e_1_ e_ab e_au e_bl e_bo e_cr e_mi e_ra e_ro e_we eaaa ealt ear_ ebho ecom ecov edac
      eden edis efre egin egme egra ekey el_l el_s elab elin emes ems_ en_c en_p encr ency entt eplo er_h erco
      erer eres erif erma erst erwi es_p esca et_l et_u etbe etco etes etpr etre etse ew_m ew_p ew_r eway excl
      f_co fixe forc fres g_pr g_se gaaa ge_c ge_s getb geto getr ggle gin" gle_ grad grap h_co h_to ha25 hann
      harc hers hift hive hort hove iaca ials iase ic_a icit icon id_a ign_ imer in_m in_o inba inme inne insi
      int( intr ioni ionp ispa it_a it_s itiv ives ize( k_or k_to ked_ kens ker_ kets key: ks_s l_cl l_li l_pa
      l_pr l_sa labs le_r le_v lepa lese leto lian lick lish live loud lpha lpro ls_m lved lway ly_a ly_r m_st
      mani matt me_p mer_ mera migr n_2_ n_ap n_ke n_su n_wh ncat nch_ ncry ne_c ne_t ner( ngco nger nnel now_
      nsac nsec nsig nt_w o_lo o_se oaut odep oggl ogin oin( ompr onca oner ones ooki oot_ ops_ or_g orce ord"
      orin orke ossi ostr ot_p ot_t otto ow_t p_se p_to pand pane pe_p perc pipe plai plit ploa ploy ppro prep
      pted pter r_ch r_cl r_ge r_lo rack radi rail rall rap_ rape raph rave rbit rcon re_o re_p re_r re_s re_w
      real ref_ refr rema repa rify rman rrow rsec rsta rt_p rtic rtif ruby rwis ry_a ry_c ry_i ry_p ry_s ry_t
      s/pr s_&_ s_ac s_ad s_ap sact scov scra se_d se_p sec_ segm sepa sequ sern sha2 shif ship shor sor_ spar
      sql_ ss_a ss_e ss_p ss_s ssl_ stab stic stpa sume t_ac t_ad t_ap t_ro t_un t_ve ta_s tand tats tax_ tele
      tfor th_m th_p th_s tick tify tkey tlab togg tool tost trap trav tres ts_p tspa tstr two_ ty_t ucti udes
      udin uenc ult" unk_ unsi unte uote uplo usag ut_a ut_t uto_ ve_a ve_s vel_ vera verb verl w_ap w_re ward
      webh wire wise xpan y_ap y_de y_fi y_ke y_pa y_pr y_se y_sh y_st y_us ykey zero
    `),
  ],
  [
    32,
    joined(`
      '___ //ap /web 2_1_ 2_=_ ://a _0x3 _2_1 _=_' _=_b _adm _at_ _bot _das _db_ _dev _doc _exa _fac _hel _hos
      _joi _jso _off _pag _ren _rol _roo _rou _sig _spa _uns abas abil acco aces acke adat agen ager ail_ ails
      aint al_a al_c al_p al_s al_t alls amaz amba anch ande ansf ant_ app_ ared arti as_a as_t ased ases ashb
      ass= assw aste at_a atab azon basi bili bles boar bran brow buck butt cal_ cale ce_a ce_c ce_p ce_t cert
      chin ck_s ck_t clea codi conc cove cred cryp curi curs d_pa d_pr d_se dash dati db_r db_s de_s dget diff
      dit_ e_2_ e_ac e_ap e_be e_ch e_da e_ke e_la e_op e_pu e_sa e_si e_su eam_ eams eans ecod ed_p edia eigh
      elea elop emai emap emor en_a en_s epat epro er_d er_g erab erce erse erso erva es_c es_s eser esse esso
      esto et_i et_s ette evie f_se ffff fina g_co g_in g_to ge_t ged_ gent getc ging gmen grat guag h_=_ hare
      hboa hent ial_ iati ic_c ical ices ier_ iew_ ify_ igna igne igra ild_ ilit imar imes in_s in_w inat indo
      ines inis into ion/ isco isto it_c it_i itch ith( itte iven join k_co ken_ ket_ l_co l_se l_to lar_ le_a
      le_b le_i le_o lear lias lity logi look mail map_ mary mast mat_ mazo me_a medi memo mini modi mory mpar
      mpli n_de n_me n_pa n_pr nd_p ndar ndow need nel_ nes_ net_ ng_b ng_c ng_p ng_s ngle ngua nity nner nsol
      nt_a nt_o nt_p ntia ntic ntit ntri o_co o_in oard ocks ode( odif odin oduc ogge olla om/a ome_ on_d once
      onso ook_ ooks ool_ or_d or_p or_s orag orks ose_ otal otif ows_ owse p:// p_co padd pair pe_= pen_ pens
      pepa pper prim prod prox quot r_de r_id r_pa r_pr r_se r_st r_to rabl race rage rain ral_ ranc rand rapp
      ray( rcep rces rcod re_a re_c ream rede reen rele rend repr resh rima rmin rnam rodu root roxy rson rypt
      s_cl s_en s_ke s_ne samb scal scan scre se_c se_s secr secu send sess set( sfor shar sha} shbo shot sive
      soft sole sort spat spla ss_t ssin ssor sswo st_p stop stry supe swor t_cl t_ke t_li t_ma t_si t_te t_us
      taba tada talo tcon te_c te_p tegr terc th_= th_c thin thon tity tly_ ton_ tora tori tota tp:/ tpro trai
      tsta ttp: tus_ twar uage uals ucke ude_ ular ult: umer unle unt_ uper ures urit uth_ uthe utto velo veri
      very wind witc wser y_co y_re y_to ype= ypep ytes
    `),
  ],
  [
    64,
    joined(`
      /pro 1_0_ 2_0_ _2_0 _=_( ___' __jo __pr _api _bas _blo _cli _clo _cod _det _do_ _enc _exc _flo _gen _glo
      _lin _mem _mes _net _non _pas _pub _rel _run _see _sha _sho _sto _tok _web _wri a_re ack_ acka acto add_
      addr alle an_a an_i anag andl angu arch ard_ aria ary_ assi ast_ ate( atta atte auto bina bind bscr buff
      byte can_ ceiv ces_ ched ckag clos colo conv cope core cret d_=_ d_co db_c deco dest deve disc disp dpoi
      e_cl e_id e_lo e_ma e_me e_no e_te e_us e_va e_wi ean_ earc ease ecei eck_ econ ecre ect( ects ecur ed_s
      egis eive emov enco enta entr epla epti er_a er_c er_f er_p er_s ere_ ermi ery_ espa esta estr et_a et_t
      eta_ ethe etti eval evel ewor fer_ fica fied fig_ flow ger_ ght_ gin_ glob gram gres hash here hook host
      ice_ idat iden ider ied_ ific ils_ ime_ in_a inar ind_ ing( ired is_a is_c is_p is_t ise_ isti istr ite_
      ive_ iver json kage keys lace lang lara last le_c le_p le_s le_t leas less leve lica lida ling lite lize
      llba llec loba log_ logg lose m/re main mana mand mapp mark min_ n_ex n_in n_se n_to nage nary ncod ner_
      nera new( next nfo_ nge_ ngs_ none noti nt_c nt_s nt_t nteg ntif ntry nver obal ocal oces ocke ode: odel
      odes ogra ojec oken ole_ om/r omma ompa on_f on_p one_ ons/ onve open or_c or_i ord: ord_ org_ ovid pace
      pack page pass pe:_ per_ pers ping plic ppli prev proc proj prov push r_co rang rate rce_ rece redi res_
      ret_ revi rint rite rity roce rogr roje role roll rout rovi row_ rows rt_o rt_t rvic s_de s_ma s_or s_pa
      s_pr s_se s_st scop se_a se_i se_t sear sent sett siti sito sock spri ss_r st_a st_s stac stem stom stra
      sts_ subs syst t_en t_id t_na t_or t_pa t_pr t_se t_to tack tbea te_a te_s te_t tem_ term th_t them then
      tial tic_ tica to_c toke tore tors trac tree try_ ts_a ts_t tter ttin ttp_ twor ual_ ubsc uffe uild ults
      ure_ urns ust_ usto vect ven_ vert vide view ype: yste
    `),
  ],
  [
    128,
    joined(`
      /use _=_n _acc _app _aut _che _cre _dec _eve _htt _ite _lab _loc _log _map _ope _org _pat _pos _pre _pri
      _rec _ref _sec _ser _sub _sup _tim _tra _ver acce ache admi alid ampl ansi api_ appl arse ass_ ates atus
      auth base buil cach cate cati cces cess chan char chec chem cket clar clie coll conn cord coun curr d_in
      d_to dele dent desc dmin e_pa e_pr e_se e_st e_to ecto ed_i elet ello else ence ende endp ener ente enti
      equa er_i er_t eral erna ersi erti erve ervi es_a escr espo essa eter face fact ffer figu fine fini gene
      gist hang heck her_ ible icat ient ifie ight igur ile_ impl ine_ info ings init inse ion( ion: iona ipti
      iter itio itor ity_ ivat key_ lare lect let_ lete lien line link load loca lock mess meta mode nal_ nder
      ndpo nect ning niti nnec nsib nten nts_ ock_ oint olle on_a on_i on_s on_t onal onne onse ontr or_a or_t
      ore_ ork_ ory_ osit ost_ ount over owne pare pera poin pons posi post prin priv publ qual rans reco red_
      regi renc rese resp rest riva rren rver s_an s_co s_re s_to sage ser_ sers sibl sign sing spac spon ssag
      ster stor sult t_co t_de t_re t_st tabl tatu tdb_ tend tent tera tes_ ther tifi tive tor_ tory tran trib
      trol ubli ule_ ult_ unde urre use_ vali vate vice wner word work writ
    `),
  ],
  [
    256,
    joined(`
      /api _add _and _cha _dat _fil _fro _get _in_ _ins _int _io/ _job _key _mod _new _not _or_ _rea _req _set
      _sta _tes _use _wor aaaa acti age_ alse ance and_ ange api/ are_ arra ase_ asse atch ator ault b_co ble_
      cens com/ comm comp conf crea crip ctor data decl defa der_ ding dule e_=_ e_co e_re eate ecor ect_ ecti
      efau ense ents epos eque equi erat ert_ erto ess_ essi est_ etho even expo fals faul file form from impo
      inst io/a list modu mpor nce_ ndex new_ nfig nsta o/ap ocat ode_ odul onfi onte ourc pi/v pres ques quir
      rati reat ript rom_ rray s_=_ scri serv sour ssio stan ter_ time ting toco uest uire urce user vent with
      ype_
    `),
  ],
  [
    512,
    joined(`
      _com _def _pro _res _typ _val able ate_ cons cont ent_ gith http hub_ inte ions ithu ject lass ment node
      nter onst ort_ para ps:/ ptio repo requ ress ring s:// sion stat stri ted_ test text thub tps: trin ttps
      turn
    `),
  ],
  [
    1024,
    joined(`
      ___" ____ _con atio code ctio ing_ ion_ name port tion type
    `),
  ],
];

/** With one space between them. */
function joined(windows: string): string {
  return windows.trim().replace(/\s+/g, " ");
}
